import type { Fault } from './settings';

/** A fault of a request, with what the visitor may quote to the page's support. */
export interface WireFault extends Fault {
  readonly requestId: string;
}

export type Reply<T> =
  | { readonly ok: true; readonly body: T }
  | { readonly ok: false; readonly fault: WireFault };

interface Envelope {
  readonly RequestId?: string;
  readonly Success?: boolean;
  readonly Code?: string;
  readonly Message?: string;
}

/** A challenge as the server sends it. */
export interface Challenge extends Envelope {
  readonly CertifyId: string;
  readonly CaptchaType: string;
  readonly Image: string;
  readonly PuzzleImage: string;
  readonly PowVerifyString: string;
  readonly Record: string;
  /** What an attempt is covered with. */
  readonly DeviceConfig: string;
  /** The least time before an attempt, where waiting is what is asked for. */
  readonly WaitMs?: number;
}

/** The outcome of an attempt as the server sends it. */
export interface Outcome extends Envelope {
  readonly Result: {
    readonly VerifyResult: boolean;
    readonly VerifyCode: string;
    readonly certifyId: string;
    readonly securityToken?: string;
    /** Seconds for which the ticket is good. */
    readonly ticketLife?: number;
    /** What the browser is to be known by from now on, where the server wants that. */
    readonly deviceToken?: string;
    /** Brings, with the next init, the challenge that may follow a doubted attempt. */
    readonly Escalation?: string;
  };
}

export interface Call {
  readonly base: string;
  readonly timeoutMs: number;
  /** Ends the call when its outcome no longer interests anybody. */
  readonly signal: AbortSignal;
}

const VERSION = '2023-03-05';

/**
 * One call of the client API. Never throws: no connection, no answer in time and no JSON are
 * faults like those that the server names itself. A form body keeps it free of CORS preflights.
 */
export async function post<T extends Envelope>(
  call: Call,
  action: string,
  fields: Readonly<Record<string, string | undefined>>,
): Promise<Reply<T>> {
  const body = new URLSearchParams({ Action: action, Version: VERSION });
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) body.set(name, value);
  }
  const limit = new AbortController();
  const abort = () => limit.abort();
  call.signal.addEventListener('abort', abort);
  const timer = setTimeout(abort, call.timeoutMs);
  try {
    const response = await fetch(`${call.base}/`, {
      method: 'POST',
      body,
      credentials: 'omit',
      cache: 'no-store',
      signal: limit.signal,
    });
    return read<T>(await response.json());
  } catch {
    return limit.signal.aborted
      ? failed('Timeout', `no reply within ${call.timeoutMs} ms`)
      : failed('Network', 'the service could not be reached');
  } finally {
    clearTimeout(timer);
    call.signal.removeEventListener('abort', abort);
  }
}

function read<T extends Envelope>(body: T | null): Reply<T> {
  if (body?.Success === true) return { ok: true, body };
  return failed(
    body?.Code ?? 'Network',
    body?.Message ?? 'the reply was not understood',
    body?.RequestId,
  );
}

function failed(code: string, msg: string, requestId = ''): { ok: false; fault: WireFault } {
  return { ok: false, fault: { code, msg, requestId } };
}
