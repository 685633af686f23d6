/** The first 32 bits of the square roots, and of the cube roots, of the first primes (FIPS 180-4). */
const PRIMES = firstPrimes(64);
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const ROUND = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

/** Longest message of one block, in bytes: the rest is for its end mark and its length. */
export const LONGEST = 55;

/**
 * The first 32 bits of the SHA-256 of texts that have a beginning in common, are ASCII and fit into
 * one block. Nothing is allocated for a text: this is called hundred thousands of times a second.
 */
export class BlockHash {
  private readonly bytes = new DataView(new ArrayBuffer(64));
  private readonly words = new Int32Array(64);

  constructor(private readonly beginning: string) {
    this.write(beginning, 0);
  }

  /** Of the beginning with `ending` after it, as a signed number. */
  first32(ending: string): number {
    const length = this.beginning.length + ending.length;
    if (length > LONGEST) throw new RangeError('text longer than a block');
    this.write(ending, this.beginning.length);
    this.bytes.setUint8(length, 0x80);
    for (let i = length + 1; i < 62; i++) this.bytes.setUint8(i, 0);
    this.bytes.setUint16(62, 8 * length);
    return this.compress();
  }

  private write(text: string, at: number): void {
    for (let i = 0; i < text.length; i++) this.bytes.setUint8(at + i, text.charCodeAt(i));
  }

  private schedule(): Int32Array {
    const w = this.words;
    for (let i = 0; i < 16; i++) w[i] = this.bytes.getInt32(4 * i);
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15] as number;
      const y = w[i - 2] as number;
      const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      w[i] = s1 + (w[i - 7] as number) + s0 + (w[i - 16] as number);
    }
    return w;
  }

  private compress(): number {
    const w = this.schedule();
    let [a, b, c, d, e, f, g, h] = START as unknown as Eight;
    for (let i = 0; i < 64; i++) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[i] as number) + (w[i] as number)) | 0;
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    return (a + (START[0] as number)) | 0;
  }
}

type Eight = [number, number, number, number, number, number, number, number];

function turn(x: number, by: number): number {
  return (x >>> by) | (x << (32 - by));
}

function fraction(root: number): number {
  return ((root % 1) * 2 ** 32) | 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
  return primes;
}
