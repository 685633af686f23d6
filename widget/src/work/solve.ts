import { BlockHash } from './sha256';
import { PARTS, type Task } from './task';

/** Hashes between two looks at the clock: less than a millisecond's work on a slow phone. */
const STRIDE = 64;

/**
 * Solves a task: the least nonce for each of its parts, joined by dots. Yields every few hashes, so
 * that whoever runs it decides when to pause.
 */
export function* solve({ bits, salt }: Task): Generator<void, string> {
  const nonces: number[] = [];
  for (let part = 0; part < PARTS; part++) {
    const hash = new BlockHash(`${salt}.${part}.`);
    let nonce = 0;
    while (!startsWithZeros(hash.first32(String(nonce)), bits)) {
      if (++nonce % STRIDE === 0) yield;
    }
    nonces.push(nonce);
  }
  return nonces.join('.');
}

/** Whether a hash begins with so many zero bits; at most 32 of them. */
function startsWithZeros(first32: number, bits: number): boolean {
  return bits === 0 || first32 >>> (32 - bits) === 0;
}
