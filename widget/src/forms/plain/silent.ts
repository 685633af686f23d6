import { h } from '../../ui/dom';
import type { Face, FaceRequest } from '../face';
import type { Work } from '../work';
import { approach, visitorsClick } from './approach';

/**
 * A check of which nothing is seen; its node is for a window that is open anyway, because somebody
 * waits in it. The work is done when the visitor clicks, or nearly so.
 */
export function silentFace({ texts, trail }: FaceRequest, work: Work): Face {
  const said = h('p', 'stile-silent');
  work.begin();
  return {
    node: h('div', 'stile-form', {}, said),
    tools: h('div', ''),
    done: { solved: texts.VERIFIED, passed: texts.VERIFIED },
    show(phase) {
      said.textContent = phase === 'passed' ? texts.VERIFIED : texts.VERIFYING;
    },
    start: () => undefined,
    focus: () => undefined,
    answer() {
      const seen = trail();
      return { answer: 0, track: approach(seen, visitorsClick(seen, performance.now())) };
    },
  };
}
