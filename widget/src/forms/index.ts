import type { Form, FormRequest } from '../form';
import type { Phase } from '../machine';
import { verifyParam } from '../parameter';
import { h } from '../ui/dom';
import { StyleSheet } from '../ui/style-sheet';
import { encode } from './attempt';
import css from './forms.css';
import { mountPicture, type Picture } from './picture';
import { Slider, type SliderOptions } from './slider';
import { PICTURE } from './sprite';
import { Work } from './work';

/** The phases in which a challenge may still be answered. */
const LIVE: ReadonlySet<Phase> = new Set(['ready', 'dragging', 'solved', 'verifying']);

/** One for all forms of a page. */
const styles = new StyleSheet(css, 'last');
styles.prepare();

/** Builds a challenge's form; rejects when it is of a form unknown here or cannot be drawn. */
export async function mountForm(request: FormRequest): Promise<Form> {
  const { challenge } = request;
  if (challenge.CaptchaType === 'SLIDING') return assemble(request, slide(request), undefined);
  if (challenge.CaptchaType !== 'PUZZLE') throw new RangeError(challenge.CaptchaType);
  const picture = await mountPicture(request);
  return assemble(request, puzzle(request, picture), picture);
}

function assemble(
  request: FormRequest,
  options: SliderOptions,
  picture: Picture | undefined,
): Form {
  const slider = new Slider(request, options);
  const node = h('div', 'stile-form');
  if (picture) node.append(picture.node);
  node.append(slider.bar.node);
  const work = new Work(request.challenge.PowVerifyString, request);
  for (const part of [node, slider.tools])
    for (const sign of ['pointerover', 'focusin'])
      part.addEventListener(sign, () => work.begin(), { once: true });
  return {
    node,
    tools: slider.tools,
    show(phase) {
      styles.adopt(request.nonce);
      // To the visitor, what waits for the page's button is done.
      node.dataset.phase = phase === 'solved' ? 'passed' : phase;
      slider.show(phase);
      if (!LIVE.has(phase)) work.cancel();
    },
    start: () => slider.start(),
    focus: () => slider.bar.handle.focus({ preventScroll: true }),
    proof: verifyParam,
    data: async (most) => {
      const [pow, signals] = await Promise.all([work.solution(), request.signals()]);
      const attempt = {
        record: request.challenge.Record,
        answer: slider.offset,
        pow,
        track: slider.track(),
        signals,
        page: location.origin + location.pathname,
      };
      return encode(attempt, request.challenge.DeviceConfig, most);
    },
  };
}

/** The slider alone: the handle goes to the far end, on a scale as wide as a picture. */
function slide({ texts }: FormRequest): SliderOptions {
  return {
    max: PICTURE.width,
    texts: {
      tip: texts.SLIDE_TIP,
      solved: texts.CAPTCHA_COMPLETED,
      verifying: texts.VERIFYING,
      passed: texts.SUCCESS,
      failed: texts.SLIDE_FAIL,
    },
    stepPx: 30,
    complete: (offset) => offset >= PICTURE.width,
    discreet: true,
    onMove: () => undefined,
  };
}

function puzzle({ texts }: FormRequest, picture: Picture): SliderOptions {
  return {
    max: picture.max,
    texts: {
      tip: texts.PUZZLE_TIP,
      solved: texts.CAPTCHA_COMPLETED,
      verifying: texts.VERIFYING,
      passed: texts.SUCCESS,
      failed: texts.CAPTCHA_FAIL,
    },
    stepPx: 2,
    complete: (offset) => offset >= 1,
    discreet: false,
    onMove: picture.place,
  };
}
