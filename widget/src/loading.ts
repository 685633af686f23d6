import { codeOf } from './chunk';
import type { Form, FormRequest, FormsModule } from './form';
import { type Line, type Previous, requestChallenge } from './requests';
import type { Settings } from './settings';
import type { Challenge, WireFault } from './wire';

/** A challenge that can be shown. */
export interface Loaded {
  readonly challenge: Challenge;
  readonly form: Form;
  /** When it came, as `Date.now()` counts. */
  readonly at: number;
}

/** The server forgets a challenge after 20 minutes; a visitor who opens it now needs time for it too. */
const FRESH_MS = 15 * 60_000;

export function isFresh({ at }: { readonly at: number }): boolean {
  return Date.now() - at <= FRESH_MS;
}

/** What a challenge takes to be shown, besides itself. */
export interface Stage {
  /** May take its time: nothing is loaded for a window that nobody has asked for yet. */
  readonly forms: Promise<FormsModule>;
  /** Never rejects. */
  readonly words: Promise<void>;
  /** The challenge has come; gives a fault when it cannot be had here. */
  heard(challenge: Challenge): WireFault | undefined;
  requestFor(challenge: Challenge): FormRequest;
}

/** Fetches a challenge and has it made ready. A fault has a code; never rejects. */
export async function loadChallenge(
  line: Line,
  settings: Settings,
  previous: Previous,
  stage: Stage,
): Promise<Loaded | WireFault> {
  const forms = stage.forms.catch((error: unknown) => error as Error);
  const reply = await requestChallenge(line, settings, previous);
  const at = Date.now();
  // A fault is told in the visitor's language too.
  await stage.words;
  if (!reply.ok) return reply.fault;
  const { RequestId: requestId = '', CertifyId } = reply.body;
  const fault = stage.heard(reply.body);
  if (fault !== undefined) return { ...fault, requestId };
  const module = await forms;
  if (module instanceof Error) {
    return { code: codeOf(module), msg: 'the forms could not be loaded', requestId };
  }
  if (!isFresh({ at }) && !line.signal.aborted) {
    const next = { ...previous, CertifyId, Escalation: undefined };
    return loadChallenge(line, settings, next, stage);
  }
  try {
    const form = await module.mountForm(stage.requestFor(reply.body));
    return { challenge: reply.body, form, at };
  } catch (error) {
    const msg = `the challenge could not be shown (${error})`;
    return { code: 'InternalError', msg, requestId };
  }
}
