import { moneyDifference, Rational } from '@premia/domain-kernel';
import type { MoneyText } from '@premia/shared-format';
import type { ExplainedPayout } from '../payouts-client';

export type ShownMeasure = ExplainedPayout['measures'][number];

/** What the payout would be had the others come to exactly their target; null where they changed nothing. */
export function withoutTeam({ total, teamEffect }: ExplainedPayout): MoneyText | null {
  return teamEffect === null || Rational.parse(teamEffect.amount).isZero ? null : moneyDifference(total, teamEffect);
}
