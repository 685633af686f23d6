import type { Signals } from './signals-chunk';
import type { Trail } from './trail';
import type { StyleSheet } from './ui/style-sheet';

/** What all instances of a page share: where the script came from, and the frame's styles. */
export interface Origin {
  readonly base: string;
  /** The API's addresses, `base` first. */
  readonly hosts: readonly string[];
  /** For style elements: the page's own, or that of the script's tag. */
  readonly nonce: string;
  readonly sheet: StyleSheet;
  readonly signals: Signals;
  /** Resolves when a visitor has acted on the page; nothing but the script is loaded before. */
  readonly visitor: Promise<void>;
  readonly trail: Trail;
}
