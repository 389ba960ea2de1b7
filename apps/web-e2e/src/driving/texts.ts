import { type Locale, LOCALES } from '@premia/shared-contract';
import { describeText, type MessageCode, type MessageValues } from '@premia/shared-messages';

export const LANGUAGES = LOCALES;
export type LanguageCode = Locale;

/** The client's own texts, so that a story is told once and driven in every language. */
export class Texts {
  constructor(readonly language: LanguageCode) {}

  /** What the viewer sees for a code, as the page fills it in. */
  text(code: string, parameters: MessageValues = {}): string {
    return describeText(this.language, { code: code as MessageCode, parameters });
  }
}
