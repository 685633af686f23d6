import type { Phase } from '../../machine';
import { h } from '../../ui/dom';
import type { Face, FaceRequest } from '../face';
import { NO_COUNTS } from '../track';
import type { Work } from '../work';
import { tellsAt } from './telling';

const UPDATE_MS = 250;

let waits = 0;

/** Waiting instead of a picture: nothing to see, to hear or to know, and it ends by itself. */
export function waitFace(request: FaceRequest, work: Work): Face {
  return new Wait(request, work);
}

class Wait implements Face {
  readonly node: HTMLElement;
  readonly tools: HTMLElement;
  readonly done: Face['done'];
  private readonly group: HTMLElement;
  private readonly back: HTMLButtonElement;
  private readonly way = h('div', 'stile-wait-way', { role: 'progressbar', 'aria-valuemin': '0' });
  private readonly left = h('p', 'stile-wait-left', { 'aria-hidden': 'true' });
  private readonly status = h('span', 'stile-unseen', { role: 'status' });
  private readonly totalS: number;
  private readonly until: number;
  private timer: ReturnType<typeof setInterval> | undefined;
  private phase: Phase = 'loading';
  private told: number;

  constructor(
    private readonly request: FaceRequest,
    private readonly work: Work,
  ) {
    const { texts, challenge, onWithoutPicture } = request;
    const waitMs = challenge.WaitMs ?? 0;
    this.totalS = this.told = Math.ceil(waitMs / 1000);
    this.until = performance.now() + waitMs;
    this.done = { solved: texts.VERIFIED, passed: texts.VERIFIED };
    const infoId = `stile-wait-${++waits}`;
    const info = h('p', 'stile-wait-info', { id: infoId }, texts.WAIT_INFO);
    this.way.setAttribute('aria-labelledby', infoId);
    this.way.setAttribute('aria-valuemax', String(this.totalS));
    this.way.append(h('div', 'stile-wait-done'));
    const attributes = { role: 'group', tabindex: '-1', 'aria-labelledby': infoId };
    this.group = h('div', 'stile-wait', attributes, info, this.way, this.left, this.status);
    this.node = h('div', 'stile-form', {}, this.group);
    this.back = h('button', 'stile-way-around', { type: 'button' }, texts.WAIT_BACK);
    this.back.addEventListener('click', () => {
      if (this.phase === 'ready') onWithoutPicture(false);
    });
    this.tools = h('div', 'stile-tools', {}, this.back);
    this.update();
    work.begin();
  }

  show(phase: Phase): void {
    this.phase = phase;
    this.back.setAttribute('aria-disabled', String(phase !== 'ready'));
    this.update();
  }

  /** It may have been put away meanwhile; the time has gone on. */
  start(): void {
    clearInterval(this.timer);
    this.timer = setInterval(() => this.tick(), UPDATE_MS);
    this.tick();
  }

  focus(): void {
    this.group.focus({ preventScroll: true });
  }

  answer() {
    const track = {
      input: 'button',
      moves: [],
      steps: [],
      ...NO_COUNTS,
      untrusted: 0,
      assistive: false,
    } as const;
    return { answer: 0, track };
  }

  private get secondsLeft(): number {
    return Math.max(Math.ceil((this.until - performance.now()) / 1000), 0);
  }

  private tick(): void {
    if (this.phase !== 'ready' || !this.node.isConnected) {
      clearInterval(this.timer);
      return;
    }
    this.update();
    if (this.secondsLeft > 0) return;
    clearInterval(this.timer);
    void this.submit();
  }

  /** The work may take longer than the time. */
  private async submit(): Promise<void> {
    await this.work.finished();
    if (this.phase === 'ready' && this.node.isConnected) this.request.onSubmit();
  }

  private update(): void {
    const { texts } = this.request;
    const left = this.secondsLeft;
    const running = (this.phase === 'ready' || this.phase === 'loading') && left > 0;
    const words = running ? texts.WAIT_LEFT.replace('{seconds}', String(left)) : this.outcome();
    this.node.style.setProperty('--done', String(1 - left / Math.max(this.totalS, 1)));
    this.way.setAttribute('aria-valuenow', String(this.totalS - left));
    this.way.setAttribute('aria-valuetext', words);
    this.left.textContent = words;
    if (!running || !tellsAt(left, this.told)) return;
    this.told = left;
    this.status.textContent = words;
  }

  private outcome(): string {
    const { texts } = this.request;
    if (this.phase === 'passed' || this.phase === 'solved') return texts.VERIFIED;
    return this.phase === 'failed' ? texts.CAPTCHA_FAIL : texts.VERIFYING;
  }
}
