import type { StateEvent } from './machine';
import type { Outcome, Reply } from './wire';

/** Codes of a challenge that was used up or had expired: no fault of the visitor's. */
const STALE = ['F008', 'F014'];
/** A reply that never came; the attempt may have been judged or not. */
const LOST = ['Network', 'Timeout'];

/** What the reply to an attempt means to the instance. */
export function eventOf(reply: Reply<Outcome>): StateEvent {
  if (!reply.ok) return LOST.includes(reply.fault.code) ? 'lost' : 'refused';
  const { VerifyResult, VerifyCode } = reply.body.Result;
  if (VerifyResult) return 'accepted';
  return STALE.includes(VerifyCode) ? 'lost' : 'rejected';
}
