/** The frame's sheet comes before those of the forms: it holds the rules that theirs build on. */
type Order = 'first' | 'last';

/**
 * Puts a style sheet on the page without an inline style, so that a strict CSP lets it through;
 * where sheets cannot be adopted, a `<style>` with a nonce stands in.
 */
export class StyleSheet {
  private sheet: CSSStyleSheet | undefined;
  private element: HTMLStyleElement | undefined;

  constructor(
    private readonly css: string,
    private readonly order: Order,
  ) {}

  /** Reads the sheet ahead, without effect on the page, so that a visitor does not wait for it. */
  prepare(): void {
    if (this.sheet !== undefined || !('adoptedStyleSheets' in document)) return;
    this.sheet = new CSSStyleSheet();
    this.sheet.replaceSync(this.css);
  }

  /** Again and again harmless: frameworks replace the list of adopted sheets, or empty the head. */
  adopt(nonce: string): void {
    this.prepare();
    if (this.sheet !== undefined) {
      if (document.adoptedStyleSheets.includes(this.sheet)) return;
      const others = document.adoptedStyleSheets;
      document.adoptedStyleSheets =
        this.order === 'first' ? [this.sheet, ...others] : [...others, this.sheet];
      return;
    }
    if (this.element === undefined) {
      this.element = (document as Document).createElement('style');
      this.element.nonce = nonce;
      this.element.textContent = this.css;
    }
    if (this.element.isConnected) return;
    const { head } = document as Document;
    if (this.order === 'first') head.prepend(this.element);
    else head.append(this.element);
  }
}
