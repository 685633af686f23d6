import type { Form, FormRequest } from '../form';
import type { Texts } from '../texts/keys';
import type { Attempt } from './attempt';
import type { Work } from './work';

/** What the frame gives to a form, with all that a form says. */
export interface FaceRequest extends FormRequest {
  readonly texts: Texts;
}

/** What of an attempt is the form's own. */
export type Answer = Pick<Attempt, 'answer' | 'track' | 'tick'>;

/** Where the forms differ: what is seen of a challenge, and how it is answered. */
export interface Face extends Pick<Form, 'node' | 'tools' | 'done' | 'show' | 'start' | 'focus'> {
  /** What the visitor has done up to now. */
  answer(): Answer | Promise<Answer>;
}

/** What the chunk with the forms without a slider exports; throws for a form that it does not know. */
export interface PlainModule {
  mountFace(request: FaceRequest, work: Work): Face;
}
