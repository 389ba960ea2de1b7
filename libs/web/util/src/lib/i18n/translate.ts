import { inject } from '@angular/core';
import type { MessageCodeArguments } from '@premia/shared-messages';
import { Language } from './language';

/**
 * Turns a code and its values into the viewer's text; a misspelt code or value does not compile. Reactive: a template or
 * `computed` that calls it follows the language.
 */
export type Translate = <Code extends string>(code: Code, ...values: MessageCodeArguments<Code>) => string;

/** `protected readonly t = injectTranslate();` in a component, then `{{ t('payouts.title') }}`. */
export function injectTranslate(): Translate {
  const language = inject(Language);
  return (code, ...[values]) => language.describe(code, values);
}
