import type { Rational } from '@premia/domain-kernel';
import type { Message } from '@premia/shared-messages';

export type PlanWarningCode =
  'cliff' | 'falling-curve' | 'flat-stretch' | 'unreachable-maximum' | 'one-measure' | 'team-share-above-policy';

/** Something in a plan that its designer should know before publishing. */
export interface PlanWarning {
  readonly code: PlanWarningCode;
  readonly message: Message;
  /** JSON pointer into the plan. */
  readonly path: string;
}

/** Percent for a warning: at most two decimals are worth reading. */
export function percent(value: Rational): string {
  return value.toDecimal(2);
}
