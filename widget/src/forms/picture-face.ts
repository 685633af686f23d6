import { h } from '../ui/dom';
import type { Face, FaceRequest } from './face';
import { mountPicture } from './picture';
import { faceWith } from './slide-face';

/** A picture and its piece above the slider, and the way around it. */
export async function pictureFace(request: FaceRequest): Promise<Face> {
  const { texts, challenge } = request;
  const picture = await mountPicture(request);
  const options = {
    max: picture.max,
    texts: {
      tip: challenge.CaptchaType === 'PUZZLE' ? texts.PUZZLE_TIP : texts.INPAINTING_TIP,
      solved: texts.CAPTCHA_COMPLETED,
      verifying: texts.VERIFYING,
      passed: texts.SUCCESS,
      failed: texts.CAPTCHA_FAIL,
    },
    stepPx: 2,
    complete: (offset: number) => offset >= 1,
    discreet: false,
    onMove: picture.place,
  };
  const face = faceWith(request, options, picture.node);
  face.tools.append(wayAround(request));
  return face;
}

/** Leads to the challenge that needs no eyes. */
function wayAround({ texts, onWithoutPicture }: FaceRequest): HTMLElement {
  const button = h('button', 'stile-way-around', { type: 'button' }, texts.WITHOUT_PICTURE);
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') onWithoutPicture(true);
  });
  return button;
}
