import type { BonusErrorCode } from '@premia/domain-bonus';
import { isDecimalText, isZero } from '@premia/shared-format';
import type { Message } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';

/** Longest part of a value that is repeated. */
const MAX_SHOWN_LENGTH = 40;

/** What the engine found wrong, with what stands there where that is one value. */
export function errorMessage(code: BonusErrorCode, value: string | null = null): Message {
  // The engine has one code for what is below 0, and for 0 where that is too little.
  if (code === 'negative-amount' && value !== null && isDecimalText(value) && isZero(value)) {
    return message('engine.zero');
  }
  const problem = message(`engine.${code}`);
  if (value === null || value === '') return problem;
  if (value.length > MAX_SHOWN_LENGTH) {
    return message('engine.withText', { problem, value: `${value.slice(0, MAX_SHOWN_LENGTH)}…` });
  }
  return message(isDecimalText(value) ? 'engine.withNumber' : 'engine.withText', { problem, value });
}
