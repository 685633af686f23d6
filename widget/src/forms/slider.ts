import type { Phase } from '../machine';
import { h, iconButton } from '../ui/dom';
import * as ICONS from '../ui/icons';
import { Bar, type BarTexts } from './bar';
import { type Drag, makeDraggable } from './drag';
import type { FaceRequest } from './face';
import { clamp, offsetAfterKey } from './keys';
import { type Input, Recorder, type StepKind, type Track } from './track';
import { Witness } from './witness';

/** A press and release within this way is a click, not an answer. */
const CLICK_PX = 2;

export interface SliderOptions {
  readonly max: number;
  readonly texts: BarTexts;
  /** How far a press of a step button goes. */
  readonly stepPx: number;
  /** Whether an offset may be submitted. */
  readonly complete: (offset: number) => boolean;
  /** Whether the buttons that replace dragging stay away until somebody does without dragging. */
  readonly discreet: boolean;
  readonly onMove: (offset: number) => void;
}

/** The slider with all its ways to be moved: drag, click on the track, step buttons, keys. */
export class Slider {
  readonly bar: Bar;
  readonly tools: HTMLElement;
  offset = 0;
  private recorder = new Recorder(performance.now());
  private enabled = false;
  private readonly witness: Witness;
  private readonly confirm: HTMLButtonElement;

  constructor(
    private readonly request: FaceRequest,
    private readonly options: SliderOptions,
  ) {
    const { texts } = request;
    this.bar = new Bar(request, options.texts, options.max);
    this.confirm = h('button', 'stile-confirm', { type: 'button' }, texts.CONFIRM);
    this.confirm.addEventListener('click', () => this.submit());
    const moves = h(
      'div',
      'stile-moves',
      {},
      h(
        'div',
        'stile-steps',
        {},
        iconButton(ICONS.left, texts.MOVE_BACK, () => this.nudge(-options.stepPx)),
        iconButton(ICONS.right, texts.MOVE_ON, () => this.nudge(options.stepPx)),
      ),
      this.confirm,
    );
    this.tools = h('div', 'stile-tools', {}, moves);
    this.tools.hidden = options.discreet;
    this.witness = new Witness([this.bar.node, this.tools]);
    this.moveTo(0, false);
    makeDraggable(this.bar.handle, this.drag());
    this.listenToTrack();
    this.listenToKeys();
  }

  /** From now on the visitor sees the challenge: times count from here, and so does the way. */
  start(): void {
    this.moveTo(0, false);
    this.recorder = new Recorder(performance.now());
    this.witness.reset();
  }

  show(phase: Phase): void {
    this.enabled = phase === 'ready' || phase === 'dragging';
    this.bar.show(phase);
    this.updateTools();
    // An embedded form puts the buttons away after a pass; the focus must not go with them.
    if (phase === 'passed' && this.tools.contains(document.activeElement)) this.bar.handle.focus();
  }

  track(): Track {
    return this.recorder.track(this.witness.notices);
  }

  private drag(): Drag {
    let from = 0;
    let scale = 1;
    let way = 0;
    return {
      begin: (event) => {
        if (!this.enabled) return false;
        from = this.offset;
        scale = this.options.max / this.bar.travel();
        way = 0;
        this.recorder.press(event.timeStamp, event.pointerType as Input, from);
        this.request.onGrab();
        return true;
      },
      move: (time, dx, dy) => {
        if (!this.enabled) return;
        const x = from + dx * scale;
        way = Math.max(way, Math.abs(dx));
        this.recorder.move(time, x, dy * scale);
        this.moveTo(clamp(x, this.options.max), false);
      },
      count: (counts) => this.recorder.count(counts),
      end: (cancelled) => {
        if (!this.enabled) return;
        const clicked = way < CLICK_PX;
        if (!cancelled && !clicked && this.options.complete(this.offset)) return this.submit();
        if (clicked) this.tools.hidden = false;
        this.moveTo(clicked ? from : 0, true);
        this.request.onRelease();
      },
    };
  }

  private listenToTrack(): void {
    const { track, handle } = this.bar;
    // After a drag the browser may report a click on the track below: only a press there counts.
    let pressedOutside = false;
    track.addEventListener('pointerdown', (event) => {
      pressedOutside = !handle.contains(event.target as Node);
    });
    track.addEventListener('click', (event) => {
      if (!pressedOutside || !this.enabled) return;
      const rect = track.getBoundingClientRect();
      const left = event.clientX - rect.left - handle.getBoundingClientRect().width / 2;
      this.stepTo('track', (left / this.bar.travel()) * this.options.max);
      handle.focus({ preventScroll: true });
    });
  }

  private listenToKeys(): void {
    const { handle } = this.bar;
    handle.addEventListener('keydown', (event) => {
      if (!this.enabled || event.altKey || event.ctrlKey || event.metaKey) return;
      const offset = offsetAfterKey(event.key, event.shiftKey, this.offset, this.options.max);
      if (offset !== undefined) this.stepTo('key', offset);
      else if (event.key === 'Enter' || event.key === ' ') this.submit();
      else return;
      event.preventDefault();
    });
    handle.addEventListener('focus', () => {
      if (handle.matches(':focus-visible')) this.tools.hidden = false;
    });
  }

  private nudge(by: number): void {
    if (!this.enabled) return;
    this.stepTo('button', this.offset + by);
    this.bar.tellPosition();
  }

  private stepTo(kind: StepKind, offset: number): void {
    this.tools.hidden = false;
    this.moveTo(clamp(offset, this.options.max), true);
    this.recorder.step(performance.now(), kind, this.offset);
  }

  private moveTo(offset: number, glide: boolean): void {
    this.offset = offset;
    this.bar.place(offset, glide);
    this.options.onMove(offset);
    this.updateTools();
  }

  private updateTools(): void {
    // Not `disabled`: a button that is disabled under the visitor's finger loses the focus.
    for (const button of this.tools.querySelectorAll('button')) {
      const off = !this.enabled || (button === this.confirm && !this.options.complete(this.offset));
      button.setAttribute('aria-disabled', String(off));
    }
  }

  private submit(): void {
    if (this.enabled && this.options.complete(this.offset)) this.request.onSubmit();
  }
}
