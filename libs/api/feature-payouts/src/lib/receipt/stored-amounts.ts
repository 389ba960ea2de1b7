import type { BonusHeaderInput, ParticipantResult } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { amountsByScope, type PayoutOutcome } from '@premia/domain-payouts';

/** Amounts of a payout as they stand in its row, for sums, order and search; each follows from the result. */
export interface StoredAmounts {
  readonly targetBonus: string;
  readonly own: string | null;
  readonly team: string | null;
  readonly total: string;
  readonly percentOfTarget: string | null;
  readonly teamEffect: string | null;
}

export function storedAmounts(
  header: BonusHeaderInput,
  outcome: PayoutOutcome,
  result: ParticipantResult | null,
): StoredAmounts {
  const byScope = result === null || outcome === 'not-eligible' ? null : amountsByScope(header, result);
  return {
    targetBonus: result?.targetBonus ?? '0',
    own: byScope?.own ?? null,
    team: byScope?.team ?? null,
    total: result?.total ?? '0',
    percentOfTarget: outcome === 'not-eligible' ? null : (result?.percentOfTarget ?? null),
    teamEffect: result?.teamEffect ?? null,
  };
}

export function areSameAmounts(one: StoredAmounts, other: StoredAmounts): boolean {
  const names = Object.keys(one) as readonly (keyof StoredAmounts)[];
  return names.every((name) => {
    const [left, right] = [one[name], other[name]];
    return left === null || right === null ? left === right : Rational.parse(left).equals(Rational.parse(right));
  });
}
