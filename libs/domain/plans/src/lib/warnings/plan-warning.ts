import type { Rational } from '@premia/domain-kernel';
import type { Language } from '../words/language';
import { percentWords } from '../words/number-words';

export type PlanWarningCode =
  'cliff' | 'falling-curve' | 'flat-stretch' | 'unreachable-maximum' | 'one-measure' | 'team-share-above-policy';

/** Something in a plan that its designer should know before publishing. */
export interface PlanWarning {
  readonly code: PlanWarningCode;
  readonly message: string;
  /** JSON pointer into the plan. */
  readonly path: string;
}

/** Percent for a warning: at most two decimals are worth reading. */
export function percent(value: Rational, language: Language): string {
  return percentWords(value.toDecimal(2), language);
}
