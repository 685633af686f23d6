import { type Wording, wording } from './languages';

/** Fetches the texts of a language; rejects when they cannot be had in time. */
export type FetchTexts = (code: string) => Promise<unknown>;

/** What an instance says. English at first; its own language as soon as that has been fetched. */
export class Speech {
  current: Wording;
  private complete: boolean;

  constructor(
    private readonly code: string,
    private readonly upLang: Readonly<Record<string, unknown>>,
    private readonly fetchTexts: FetchTexts,
  ) {
    this.complete = code === 'en';
    this.current = wording(code, upLang);
  }

  /** The wording to use from now on. Never rejects: a language that did not come is English, and asked for again the next time. */
  async settle(): Promise<Wording> {
    if (!this.complete) {
      try {
        this.current = wording(this.code, this.upLang, await this.fetchTexts(this.code));
        this.complete = true;
      } catch {
        // Better a challenge in English than none.
      }
    }
    return this.current;
  }
}
