/** A proof of work as the init reply sets it. */
export interface Task {
  /** Leading zero bits of each hash. */
  readonly bits: number;
  /** Base64url of 32 bytes. */
  readonly salt: string;
}

/** So many small puzzles instead of one large: their sum takes a steadier time. */
export const PARTS = 8;

const FORM = /^sha256\.(\d{1,2})\.([A-Za-z0-9_-]{43})$/;
/** More would keep a phone busy for minutes. */
const MOST_BITS = 20;

/** Reads `sha256.<bits>.<salt>`; throws on any other algorithm, which an old script cannot know. */
export function parseTask(text: string): Task {
  const [, bits, salt] = FORM.exec(text) ?? [];
  if (salt === undefined || Number(bits) > MOST_BITS) throw new RangeError('work of unknown form');
  return { bits: Number(bits), salt };
}
