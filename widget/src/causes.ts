import type { TextKey } from './texts/keys';

/** What the visitor is told about a fault: what can be done, not what broke. */
export function causeOf(code: string): TextKey {
  if (code.startsWith('Throttling')) return 'CONGESTION';
  if (code === 'Network') return 'OFFLINE';
  if (code === 'Timeout') return 'TOO_SLOW';
  if (code.startsWith('Illegal') || code.startsWith('Forbidden')) return 'MISCONFIGURED';
  return 'UNAVAILABLE';
}
