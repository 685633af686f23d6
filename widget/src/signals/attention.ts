import type { Signal } from './signal';

/** Whether the page has the focus and is to be seen: visitors act on pages that are. */
export const attention: Signal = {
  name: 'attention',
  read: () => [document.hasFocus(), document.visibilityState],
};
