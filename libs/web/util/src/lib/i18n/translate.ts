import { inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { MessageValues } from './icu-message';
import { Language } from './language';

/** Turns a key and its values into the reader's text. Reactive: a template or `computed` that calls it follows the language. */
export type Translate = (key: string, values?: MessageValues) => string;

/** `protected readonly t = injectTranslate();` in a component, then `{{ t('payouts.title') }}`. */
export function injectTranslate(): Translate {
  const transloco = inject(TranslocoService);
  const language = inject(Language);
  return (key, values) => {
    language.revision();
    return transloco.translate<string>(key, { ...values });
  };
}
