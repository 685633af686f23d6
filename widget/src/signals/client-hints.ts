import type { Signal } from './signal';
import { userAgentData } from './user-agent-data';

/** Platform, mobile or not, and brands; empty in a browser without client hints. Sent with each request anyway. */
export const clientHints: Signal = {
  name: 'clientHints',
  read: () => {
    const hints = userAgentData();
    if (hints === undefined) return [];
    const brands = hints.brands.map(({ brand, version }) => `${brand} ${version}`);
    return [hints.platform, hints.mobile, ...brands];
  },
};
