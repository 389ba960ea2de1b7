import type { Locale } from '@premia/shared-contract';
import { FieldProblem, InvalidInput } from './invalid-input';
import { localize, type Localized } from './localize';

const EMAIL = /^[^\s@"<>()]+@[^\s@"<>()]+\.[^\s@"<>()]{2,}$/;

export interface TextBounds {
  readonly minimum?: number;
  readonly maximum: number;
}

/**
 * Collects everything that is wrong with an input, so that a person hears it at once.
 * Every check gives back the cleaned value, or null after noting a problem.
 */
export class InputCheck {
  readonly #fields: FieldProblem[] = [];

  constructor(private readonly reader: { readonly locale: Locale }) {}

  get failed(): boolean {
    return this.#fields.length > 0;
  }

  /** The problem to return; call it only when `failed`. */
  problem(): InvalidInput {
    return new InvalidInput(this.reader, this.#fields);
  }

  note(path: string, code: string, texts: Localized, value: string | null = null): void {
    this.#fields.push(new FieldProblem(path, code, localize(this.reader, texts), value?.slice(0, 200) ?? null));
  }

  /** Trimmed text of a bounded number of characters. */
  text(path: string, value: string, { minimum = 1, maximum }: TextBounds): string | null {
    const text = value.normalize('NFC').trim();
    const length = [...text].length;
    if (length < minimum) {
      this.note(
        path,
        length === 0 ? 'REQUIRED' : 'TOO_SHORT',
        length === 0
          ? { en: 'This field is empty. Fill it in.', ru: 'Поле пустое. Заполните его.' }
          : {
              en: `At least ${minimum} characters are needed, here are ${length}.`,
              ru: `Нужно не меньше ${minimum} знаков, здесь ${length}.`,
            },
        text,
      );
      return null;
    }
    if (length > maximum) {
      this.note(
        path,
        'TOO_LONG',
        {
          en: `At most ${maximum} characters fit, here are ${length}. Shorten it.`,
          ru: `Помещается не больше ${maximum} знаков, здесь ${length}. Сократите.`,
        },
        text,
      );
      return null;
    }
    if (/\p{Cc}/u.test(text.replaceAll(/[\n\t]/g, ''))) {
      this.note(path, 'CONTROL_CHARACTER', {
        en: 'There is an invisible control character here. Type the text again.',
        ru: 'Здесь невидимый управляющий знак. Наберите текст заново.',
      });
      return null;
    }
    return text;
  }

  /** An e-mail address, lower-cased: the form in which accounts are compared. */
  email(path: string, value: string): string | null {
    const email = value.trim().toLowerCase();
    if (email.length <= 254 && EMAIL.test(email)) return email;
    this.note(
      path,
      'NOT_AN_EMAIL',
      {
        en: `“${email.slice(0, 80)}” is not an e-mail address. It looks like name@example.com.`,
        ru: `«${email.slice(0, 80)}» — не адрес почты. Он выглядит так: name@example.com.`,
      },
      email,
    );
    return null;
  }
}
