import { base64url } from '../parameter';
import type { Readings } from '../signals/signal';
import type { Tick } from './plain/sight';
import { REPLY_LENGTH, withReply } from './reply';
import { round, type Track, thin } from './track';

/** The most that the server reads. */
export const MOST_CHARACTERS = 64 * 1024;
const LONGEST_PAGE = 2048;

export interface Attempt {
  readonly record: string;
  /** The left edge of the piece in picture pixels; 0 without one. */
  readonly answer: number;
  /** The solution of the proof of work; empty where none was asked for. */
  readonly pow: string;
  readonly track: Track;
  /** Of a box that was ticked. */
  readonly tick?: Tick;
  readonly signals: Readings;
  /** Origin and path. */
  readonly page: string;
}

/**
 * An attempt as the wire carries it, with the reply to its challenge's question, in at most `most`
 * characters: the track is thinned to fit.
 */
export function encode(attempt: Attempt, question: string, most = MOST_CHARACTERS): string {
  const page = attempt.page.slice(0, LONGEST_PAGE);
  const text = (track: Track) =>
    JSON.stringify({ v: 1, ...attempt, answer: round(attempt.answer), track, page });
  const rest = new TextEncoder().encode(text({ ...attempt.track, moves: [], steps: [] })).length;
  const room = Math.floor((most * 3) / 4) - rest - REPLY_LENGTH;
  return base64url(withReply(text(thin(attempt.track, room)), question));
}
