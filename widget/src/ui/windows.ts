import type { Dismissal } from './surface';

type Dismiss = (reason: Dismissal) => void;

/** The windows of all instances of a page: one is open at a time. */
export interface Windows {
  /** Sends the one that was open away. */
  opened(dismiss: Dismiss): void;
  closed(dismiss: Dismiss): void;
}

let open: Dismiss | undefined;

export const windows: Windows = {
  opened(dismiss) {
    if (open !== dismiss) open?.('replaced');
    open = dismiss;
  },
  closed(dismiss) {
    if (open === dismiss) open = undefined;
  },
};
