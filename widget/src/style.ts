import type { Form } from './form';
import type { Line } from './requests';
import type { Settings } from './settings';
import { styleV2 } from './style-v2';
import { styleV3 } from './style-v3';
import type { WireFault } from './wire';

/** A visitor's answer to a challenge. */
export interface Attempt {
  readonly certifyId: string;
  /** Of the challenge, sealed. */
  readonly record: string;
  /** Until when the server knows the challenge, as `Date.now()` counts. */
  readonly until: number;
  /** Encodes the answer, in at most `most` characters where that is given. */
  data(most?: number): Promise<string>;
  /** What the page is handed after a pass. */
  readonly proof: Form['proof'];
}

export interface Pass {
  /** Tells the page. */
  deliver(): void;
  /** Until when the page can use what it was given; undefined where it has used it already. */
  readonly until: number | undefined;
}

export type Judgement =
  | { readonly event: 'accepted'; readonly pass: Pass }
  /** `code` is empty where only the page has heard it; `escalation` is for the next init. */
  | {
      readonly event: 'rejected';
      readonly code: string;
      readonly requestId: string;
      readonly escalation?: string | undefined;
    }
  | { readonly event: 'lost' }
  | { readonly event: 'refused'; readonly fault: WireFault };

/** Where the clients V2 and V3 differ: what becomes of an attempt. */
export interface Style {
  /** Whether a solved challenge waits for the page's own button. */
  readonly waits: boolean;
  /** Whether an embedded picture stands in the page, instead of floating beside a button. */
  readonly inPlace: boolean;
  /** Whether another challenge follows a failure by itself. */
  readonly autoRefresh: boolean;
  judge(attempt: Attempt, line: Line): Promise<Judgement>;
  /** Asks the page to go on without a challenge, which could not be had; undefined where it does not. */
  goWithout?(cause: string): Promise<Pass | undefined>;
}

export function styleOf(settings: Settings): Style {
  const { client } = settings;
  return client.version === 3 ? styleV3(settings, client) : styleV2(settings, client);
}
