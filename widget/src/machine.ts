/**
 * What an instance is doing. `solved`: an answer waits for the page's button. `error`: there is no
 * challenge, but a cause and a retry. `closed` is final: the instance has been destroyed.
 */
export type Phase =
  | 'idle'
  | 'loading'
  | 'ready'
  | 'dragging'
  | 'solved'
  | 'verifying'
  | 'passed'
  | 'failed'
  | 'error'
  | 'closed';

/** Everything that can happen to an instance, by the visitor, the page or the server. */
export type StateEvent =
  | 'load'
  | 'loaded'
  | 'loadFailed'
  | 'show'
  | 'hide'
  | 'grab'
  | 'release'
  | 'hold'
  | 'submit'
  | 'accepted'
  | 'rejected'
  | 'doubted'
  | 'lost'
  | 'refused'
  | 'expired'
  | 'destroy';

/** `open`: the window (or the embedded place) is to be seen. */
export interface State {
  readonly phase: Phase;
  readonly open: boolean;
}

/**
 * The whole behaviour in one table: phase, event, next phase. What is not in the table does not
 * happen, so a late reply or a second click can do no harm.
 */
const TABLE: Record<Phase, Partial<Record<StateEvent, Phase>>> = {
  idle: { load: 'loading', show: 'loading' },
  loading: { loaded: 'ready', loadFailed: 'error' },
  ready: { load: 'loading', grab: 'dragging', hold: 'solved', submit: 'verifying' },
  dragging: {
    load: 'loading',
    release: 'ready',
    hold: 'solved',
    submit: 'verifying',
    hide: 'ready',
  },
  solved: { load: 'loading', submit: 'verifying', expired: 'error' },
  verifying: {
    accepted: 'passed',
    rejected: 'failed',
    // Neither is a failure to the visitor: he gets another challenge.
    doubted: 'loading',
    lost: 'loading',
    refused: 'error',
    // The visitor went away in mid-check: its outcome no longer interests, and it has burnt the challenge.
    hide: 'idle',
  },
  passed: { load: 'loading', show: 'loading', expired: 'error' },
  failed: { load: 'loading', hide: 'idle' },
  // A page may let a visitor pass for whom there was no challenge.
  error: { load: 'loading', show: 'loading', accepted: 'passed' },
  closed: {},
};

/** The state after an event; the very same object when the event means nothing now. */
export function step(state: State, event: StateEvent): State {
  if (state.phase === 'closed') return state;
  if (event === 'destroy') return { phase: 'closed', open: false };
  if (event === 'show') {
    if (state.open) return state;
    return { phase: TABLE[state.phase].show ?? state.phase, open: true };
  }
  if (event === 'hide') {
    if (!state.open) return state;
    return { phase: TABLE[state.phase].hide ?? state.phase, open: false };
  }
  const phase = TABLE[state.phase][event];
  return phase === undefined ? state : { phase, open: state.open };
}
