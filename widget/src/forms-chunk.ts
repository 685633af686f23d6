import { Chunk } from './chunk';
import type { FormsModule } from './form';

declare const FORMS_CHUNK: string;

export const forms = new Chunk<FormsModule>(FORMS_CHUNK);

/** The forms from the first of the hosts that has them; rejects as the last one did. */
export async function loadForms(hosts: readonly string[], timeoutMs: number): Promise<FormsModule> {
  const [base = '', ...others] = hosts;
  try {
    return await forms.load(base, timeoutMs);
  } catch (error) {
    if (others.length === 0) throw error;
    return loadForms(others, timeoutMs);
  }
}
