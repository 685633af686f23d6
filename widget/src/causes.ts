import type { FrameKey } from './texts/keys';

/** What the visitor is told about a fault: what can be done, not what broke. */
export function causeOf(code: string): FrameKey {
  if (code.startsWith('Throttling')) return 'CONGESTION';
  if (code === 'Network') return 'OFFLINE';
  if (code === 'Timeout') return 'TOO_SLOW';
  if (/^(Illegal|Forbidden|Invalid)/.test(code)) return 'MISCONFIGURED';
  return 'UNAVAILABLE';
}
