import type { Previous } from './requests';

/** The form without anything to see: the visitor's own click is what is judged. */
const SILENT = 'TRACELESS';
/** Forms whose doubt is no failure to the visitor: he has not been asked for anything that he could get wrong. */
const NO_QUESTION: readonly (string | undefined)[] = [SILENT, 'CHECK_BOX'];
/** What a form is called of which only this is known: that it will be seen. */
const SEEN = '';

/**
 * Which challenge an instance is at. The scene's ordinary one comes first; a doubt brings another,
 * and a visitor may ask for the way without a picture. Only the server knows the forms, so what
 * the scene's is has to be learned from its first challenge.
 */
export class Course {
  /** The form of what is there or on its way; undefined while nobody can know. */
  private form: string | undefined;
  private ordinary: string | undefined;
  private doubt: string | undefined;
  private without = false;
  /** Whether what is there was brought by a doubt. */
  private settles = false;

  /** Whether it is clear if there will be something to see. */
  get isKnown(): boolean {
    return this.form !== undefined;
  }

  /** Whether there is nothing to see, nor anything to do. */
  get isSilent(): boolean {
    return this.form === SILENT;
  }

  /** Whether the visitor goes the way without a picture. */
  get isWithoutPicture(): boolean {
    return this.without;
  }

  /** Whether the doubt is answered by asking for more, instead of by a failure. */
  get goesFurther(): boolean {
    return this.isDoubted && NO_QUESTION.includes(this.form);
  }

  get isDoubted(): boolean {
    return this.doubt !== undefined;
  }

  /** What the next init says, after the challenge `CertifyId`. */
  next(CertifyId: string | undefined): Previous {
    const { doubt, without } = this;
    this.form = doubt !== undefined || without ? SEEN : this.ordinary;
    return { CertifyId, Escalation: doubt, Alternative: without ? 'wait' : undefined };
  }

  /** That init's challenge is here. */
  came(form: string): void {
    if (this.doubt === undefined && !this.without) this.ordinary = form;
    this.form = form;
  }

  /** It can be shown: the doubt has been answered with it. */
  begun(): void {
    this.settles = this.doubt !== undefined;
    this.doubt = undefined;
  }

  /** The attempt has left a doubt; without one, there is none. */
  doubted(escalation: string | undefined): void {
    this.doubt = escalation;
  }

  /**
   * The visitor goes without a picture from now on. If the one with this record followed a doubt, the
   * record takes the doubt along: else the way would begin where he was before it.
   */
  goWithout(record: string | undefined): void {
    this.without = true;
    if (this.settles) this.doubt = record;
  }

  /** Back to whatever the service asks for. */
  goBack(): void {
    this.without = false;
  }
}
