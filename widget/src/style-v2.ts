import { within } from './chunk';
import { callPage } from './page';
import { attemptParam } from './parameter';
import type { Settings, V2 } from './settings';
import type { Judgement, Pass, Style } from './style';

/** The longest parameter that `VerifyIntelligentCaptcha` takes. */
const LONGEST_PARAM = 8192;
/** A page's back end that takes longer has most likely not called back at all. */
export const PAGE_LIMIT_MS = 30_000;

/** V2: the page has its back end judge the attempt, and tells the widget what came of it. */
export function styleV2(settings: Settings, client: V2): Style {
  const { mode, button } = settings;
  const passOf = (answer: Answer, until: number): Pass =>
    answer === undefined
      ? { deliver: () => undefined, until }
      : { deliver: () => callPage(client.onBizResult, answer.bizResult), until: undefined };
  return {
    waits: mode === 'embed' && button !== undefined && !client.immediate,
    inPlace: true,
    autoRefresh: client.autoRefresh,
    async judge({ certifyId, record, until, data }) {
      // The reply of a back end has no room for what a doubt leaves, so the server takes the record for it.
      const failed: Judgement = { event: 'rejected', code: '', requestId: '', escalation: record };
      const room = LONGEST_PARAM - attemptParam(settings, certifyId, '').length;
      const param = attemptParam(settings, certifyId, await data(room));
      try {
        const answer = await askPage(client.verify, param);
        const passed = answer === undefined || answer.captchaResult;
        return passed ? { event: 'accepted', pass: passOf(answer, until) } : failed;
      } catch (error) {
        console.error(error);
        return isTimeout(error) ? { event: 'refused', fault: NO_ANSWER } : failed;
      }
    },
    async goWithout(cause) {
      const param = attemptParam(settings, '', `init-failed:${cause}`);
      try {
        const answer = await askPage(client.verify, param);
        return answer?.captchaResult ? passOf(answer, 0) : undefined;
      } catch (error) {
        console.error(error);
        return undefined;
      }
    },
  };
}

const NO_ANSWER = {
  code: 'Timeout',
  msg: `captchaVerifyCallback gave no result within ${PAGE_LIMIT_MS} ms`,
  requestId: '',
};

/** What the page found out; undefined when it keeps it to itself, which means: stay verified. */
type Answer = { readonly captchaResult: boolean; readonly bizResult: unknown } | undefined;

/**
 * Pages answer by returning a value or a promise, or by calling the second argument; one that takes a
 * second argument and returns nothing is going to call it.
 */
async function askPage(verify: V2['verify'], param: string): Promise<Answer> {
  const said = new Promise<unknown>((resolve, reject) => {
    const returned = verify(param, resolve);
    Promise.resolve(returned).then((value) => {
      if (value !== undefined || verify.length < 2) resolve(value);
    }, reject);
  });
  return answerOf(await within(said, PAGE_LIMIT_MS, 'captchaVerifyCallback'));
}

function answerOf(said: unknown): Answer {
  if (typeof said === 'boolean') return { captchaResult: said, bizResult: undefined };
  const { captchaResult, bizResult } = (said ?? {}) as Record<string, unknown>;
  if (captchaResult === undefined || captchaResult === null) return undefined;
  return { captchaResult: Boolean(captchaResult), bizResult };
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}
