/**
 * A part of the widget that is fetched when it is needed, once for all instances of a page. `name` is
 * the file's name with the hash of its content, which the build writes into the script.
 */
export class Chunk<T> {
  private readonly loading = new Map<string, Promise<T>>();
  private loaded: T | undefined;
  private tries = 0;

  constructor(
    private readonly name: string,
    private readonly fetchModule: (url: string) => Promise<T> = (url) => import(url),
  ) {}

  url(base: string): string {
    return `${base}/stile/${this.name}`;
  }

  /**
   * The chunk's exports. Rejects with a `TimeoutError` or a `NetworkError`; the next call tries again,
   * at another address, since a browser remembers that a module could not be loaded.
   */
  async load(base: string, timeoutMs: number): Promise<T> {
    if (this.loaded !== undefined) return this.loaded;
    // By host: one that hangs must not be waited for where the next one is asked.
    const module = this.loading.get(base) ?? this.fetch(base);
    this.loading.set(base, module);
    try {
      this.loaded = await within(module, timeoutMs, this.name);
      return this.loaded;
    } catch (error) {
      this.loading.delete(base);
      const late = error instanceof DOMException && error.name === 'TimeoutError';
      throw late ? error : new DOMException(this.name, 'NetworkError');
    }
  }

  private fetch(base: string): Promise<T> {
    return this.fetchModule(this.url(base) + (this.tries++ ? `?try=${this.tries}` : ''));
  }
}

/** What a promise gives, or a `TimeoutError` that names what was waited for. */
export async function within<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException(what, 'TimeoutError')), ms);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** What the page learns when a part did not come. */
export function codeOf(error: unknown): 'Timeout' | 'Network' | 'InternalError' {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'TimeoutError') return 'Timeout';
  return name === 'NetworkError' ? 'Network' : 'InternalError';
}
