import type { FormsModule } from './form';

declare const FORMS_CHUNK: string;

let loading: Promise<FormsModule> | undefined;
let tries = 0;

function address(base: string): string {
  return `${base}/stile/${FORMS_CHUNK}`;
}

/** Has the browser fetch the chunk while the page is still busy with itself. */
export function preloadForms(base: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = address(base);
  document.head?.append(link);
}

/**
 * The forms, loaded once for all instances. A browser remembers that a module could not be loaded, so
 * another try needs another address.
 */
export async function loadForms(base: string, timeoutMs: number): Promise<FormsModule> {
  loading ??= import(address(base) + (tries++ === 0 ? '' : `?try=${tries}`));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('forms', 'TimeoutError')), timeoutMs);
  });
  try {
    return await Promise.race([loading, limit]);
  } catch (error) {
    loading = undefined;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
