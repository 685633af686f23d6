/**
 * Puts a style sheet on the page without an inline style, so that a strict CSP lets it through;
 * where sheets cannot be adopted, a `<style>` with the nonce of our own script stands in.
 */
export class StyleSheet {
  private sheet: CSSStyleSheet | undefined;
  private element: HTMLStyleElement | undefined;

  constructor(
    private readonly css: string,
    private readonly nonce = '',
  ) {}

  /** Again and again harmless: frameworks replace the list of adopted sheets, or empty the head. */
  adopt(): void {
    if ('adoptedStyleSheets' in document) {
      if (this.sheet === undefined) {
        this.sheet = new CSSStyleSheet();
        this.sheet.replaceSync(this.css);
      }
      if (document.adoptedStyleSheets.includes(this.sheet)) return;
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
      return;
    }
    if (this.element === undefined) {
      this.element = (document as Document).createElement('style');
      this.element.nonce = this.nonce;
      this.element.textContent = this.css;
    }
    if (!this.element.isConnected) (document as Document).head.append(this.element);
  }
}
