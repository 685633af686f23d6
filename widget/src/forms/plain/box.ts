import type { Phase } from '../../machine';
import { h, icon } from '../../ui/dom';
import * as ICONS from '../../ui/icons';
import { logoFrom } from '../../ui/logo';
import type { Answer, Face, FaceRequest } from '../face';
import { approach, lastClick } from './approach';
import { Sight } from './sight';

/** A box to tick. */
export function boxFace(request: FaceRequest): Face {
  const { texts, bar, name, logo, trail, onSubmit } = request;
  const sign = icon(ICONS.tick);
  const box = h('span', 'stile-box', {}, sign);
  const said = h('span', 'stile-box-said');
  // Its name stays while its text changes: what happens is announced once, by the panel.
  const attributes = {
    type: 'button',
    role: 'checkbox',
    'aria-checked': 'false',
    'aria-label': texts.CHECK_BOX_TIP,
  };
  const control = h('button', 'stile-box-control', attributes, box, said);
  const body = h('div', 'stile-box-bar', {}, control);
  if (logo !== undefined) body.append(logoFrom(logo));
  const node = h('div', 'stile-form', {}, body);
  node.style.setProperty('--bar-width', String(bar.width));
  node.style.setProperty('--bar-height', String(bar.height));
  name(body, 'checkbox-body');
  name(control, 'checkbox-left');
  name(box, 'checkbox-icon');
  name(said, 'checkbox-text');

  const sight = new Sight(control);
  let enabled = false;
  let answer: Promise<Answer> | undefined;
  control.addEventListener('keydown', (event) => {
    // A key that is still down from what opened the window must not tick the box in it.
    if (event.repeat) event.preventDefault();
  });
  control.addEventListener('click', (event) => {
    if (!enabled) return;
    const seen = trail();
    const track = approach(seen, lastClick(seen));
    const place = event.detail === 0 ? undefined : event;
    answer = sight.tick(place).then((tick) => ({ answer: 0, track, tick }));
    onSubmit();
  });

  return {
    node,
    tools: h('div', ''),
    done: { solved: texts.VERIFIED, passed: texts.VERIFIED },
    show(phase) {
      enabled = phase === 'ready';
      const ticked = phase === 'solved' || phase === 'passed';
      control.setAttribute('aria-checked', String(ticked));
      control.setAttribute('aria-disabled', String(!enabled));
      box.classList.toggle('aliyunCaptcha-checkbox-icon-checked', ticked);
      sign.firstElementChild?.setAttribute('d', phase === 'failed' ? ICONS.close : ICONS.tick);
      said.textContent = textOf(phase, request);
      if (phase === 'closed' || phase === 'passed') sight.end();
    },
    start: () => undefined,
    focus: () => control.focus({ preventScroll: true }),
    answer: () => answer as Promise<Answer>,
  };
}

function textOf(phase: Phase, { texts }: FaceRequest): string {
  // A doubt brings another challenge without a word: to the visitor it is one check.
  if (phase === 'verifying' || phase === 'loading') return texts.VERIFYING;
  if (phase === 'solved' || phase === 'passed') return texts.VERIFIED;
  return phase === 'failed' ? texts.CAPTCHA_FAIL : texts.CHECK_BOX_TIP;
}
