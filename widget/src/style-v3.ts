import { deviceToken } from './device';
import { callPage } from './page';
import { requestVerdict } from './requests';
import type { Settings, V3 } from './settings';
import type { Judgement, Style } from './style';
import type { Outcome, Reply } from './wire';

/** Codes of a challenge that was used up or had expired: no fault of the visitor's. */
const STALE = ['F008', 'F014'];
/** A reply that never came; the attempt may have been judged or not. */
const LOST = ['Network', 'Timeout'];
/** The life of a ticket where the server says nothing else. */
const TICKET_LIFE_S = 90;

/** V3: the widget has attempts judged until one passes, and hands the page the proof. */
export function styleV3(settings: Settings, client: V3): Style {
  return {
    waits: false,
    inPlace: false,
    autoRefresh: true,
    async judge(attempt, line) {
      const data = await attempt.data();
      const sentAt = Date.now();
      const reply = await requestVerdict(line, settings, attempt.certifyId, data);
      if (reply.ok) deviceToken(settings.prefix, reply.body.Result.deviceToken);
      return judgementOf(reply, ({ Result }) => {
        const { certifyId, securityToken = '', ticketLife = TICKET_LIFE_S } = Result;
        const param = attempt.proof(certifyId, settings.sceneId, securityToken);
        return {
          deliver: () => callPage(client.success, param),
          until: sentAt + ticketLife * 1000,
        };
      });
    },
  };
}

/** What the reply to an attempt means. */
export function judgementOf(
  reply: Reply<Outcome>,
  passOf: (outcome: Outcome) => Extract<Judgement, { event: 'accepted' }>['pass'],
): Judgement {
  if (!reply.ok) {
    const { fault } = reply;
    return LOST.includes(fault.code) ? { event: 'lost' } : { event: 'refused', fault };
  }
  const { Result, RequestId: requestId = '' } = reply.body;
  if (Result.VerifyResult) return { event: 'accepted', pass: passOf(reply.body) };
  if (STALE.includes(Result.VerifyCode)) return { event: 'lost' };
  const { VerifyCode: code, Escalation: escalation } = Result;
  return { event: 'rejected', code, requestId, escalation };
}
