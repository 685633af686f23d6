import { h } from '../ui/dom';
import type { Face, FaceRequest } from './face';
import { Slider, type SliderOptions } from './slider';
import { PICTURE } from './sprite';

/** The slider alone: the handle goes to the far end, on a scale as wide as a picture. */
export function slideFace(request: FaceRequest): Face {
  const { texts } = request;
  return faceWith(request, {
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
  });
}

/** A form with a slider, below whatever that moves. */
export function faceWith(request: FaceRequest, options: SliderOptions, above?: HTMLElement): Face {
  const slider = new Slider(request, options);
  const node = h('div', 'stile-form');
  if (above) node.append(above);
  node.append(slider.bar.node);
  return {
    node,
    tools: slider.tools,
    done: options.texts,
    show: (phase) => slider.show(phase),
    start: () => slider.start(),
    focus: () => slider.bar.handle.focus({ preventScroll: true }),
    answer: () => ({ answer: slider.offset, track: slider.track() }),
  };
}
