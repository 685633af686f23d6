import type { Signal } from './signal';

interface UserAgentData {
  readonly brands: readonly { readonly brand: string; readonly version: string }[];
  readonly mobile: boolean;
  readonly platform: string;
}

/** What the browser calls itself and its system, by the old name and by client hints where it has them. */
export const platform: Signal = {
  name: 'platform',
  read: () => {
    const hints = (navigator as { userAgentData?: UserAgentData }).userAgentData;
    return {
      userAgent: navigator.userAgent,
      platform: navigator.platform,
      hints: hints && {
        brands: hints.brands.map(({ brand, version }) => `${brand} ${version}`),
        mobile: hints.mobile,
        platform: hints.platform,
      },
    };
  },
};
