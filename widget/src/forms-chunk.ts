import { Chunk } from './chunk';
import type { FormsModule } from './form';

declare const FORMS_CHUNK: string;

export const forms = new Chunk<FormsModule>(FORMS_CHUNK);
