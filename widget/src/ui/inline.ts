import type { Panel } from './panel';
import type { Surface } from './surface';
import type { Theme } from './theme';

/** The panel as a part of the page. */
export class Inline implements Surface {
  readonly isWindow = false;
  private readonly node: HTMLElement;

  constructor(
    private readonly place: Element,
    private readonly panel: Panel,
    private readonly theme: Theme,
  ) {
    this.node = theme.root('stile-inline');
    this.node.setAttribute('role', 'group');
    this.node.setAttribute('aria-labelledby', panel.titleId);
  }

  get connected(): boolean {
    return this.node.isConnected;
  }

  open(): void {
    this.theme.adopt();
    this.node.append(this.panel.node);
    if (!this.node.isConnected) this.place.append(this.node);
  }

  close(): void {
    this.node.remove();
  }
}
