import { isDecimalText } from '@premia/shared-format';

const SPACES = /[\s\u00a0\u202f]/gu;

/** `7 000,5` as people type it, as decimal text; null for what is not a number. */
export function typedDecimal(typed: string): string | null {
  const decimal = typed.replace(SPACES, '').replace(',', '.').replace('\u2212', '-');
  return isDecimalText(decimal) ? decimal : null;
}
