import { base64url } from '../parameter';
import type { Readings } from '../signals';
import { MOST_MOVES, round, type Track, thin } from './track';

/** The most that the server reads; a track that would not fit is thinned until it does. */
const MOST_CHARACTERS = 64 * 1024;

export interface Attempt {
  readonly record: string;
  /** The left edge of the piece in picture pixels. */
  readonly answer: number;
  readonly pow: string;
  readonly track: Track;
  readonly signals: Readings;
  readonly page: string;
}

/** An attempt as the wire carries it. */
export function encode(attempt: Attempt): string {
  for (let most = MOST_MOVES; ; most = Math.floor(most / 2)) {
    const track = { ...attempt.track, moves: thin(attempt.track.moves, most) };
    const text = { v: 1, ...attempt, answer: round(attempt.answer), track };
    const data = base64url(JSON.stringify(text));
    if (data.length <= MOST_CHARACTERS || most < 2) return data;
  }
}
