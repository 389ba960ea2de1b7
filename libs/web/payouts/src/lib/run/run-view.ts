import { Rational } from '@premia/domain-kernel';
import type { Step } from '@premia/web-ui';
import type { Translate } from '@premia/web-util';
import type { PayoutRun } from '../payouts-client';
import { placeOnWay, RUN_WAY } from './run-states';

/** The run's way as steps: what is behind it, where it stands now, what is still to come. */
export function runSteps(run: PayoutRun, t: Translate, calculated: string): readonly Step[] {
  const place = placeOnWay(run.state) ?? 0;
  return RUN_WAY.map((step, index) => ({
    key: step,
    label: t(`payouts.state.${step}`),
    detail: index === 0 ? calculated : null,
    state: index < place ? 'done' : index === place ? 'now' : 'later',
  }));
}

export interface TotalBar {
  /** Percent of the bar's length, for the screen only: how far it is filled, and where the target stands. */
  readonly filled: number;
  readonly mark: number;
}

/** The sum against the target on one bar that holds both. */
export function totalBar({ payoutTotal, targetTotal }: PayoutRun): TotalBar | null {
  if (payoutTotal === null || targetTotal === null) return null;
  const paid = Rational.parse(payoutTotal.amount);
  const target = Rational.parse(targetTotal.amount);
  const longest = Rational.max(paid, target);
  if (!longest.isPositive) return null;
  const share = (part: Rational): number => Number(part.times(Rational.HUNDRED).dividedBy(longest).toDecimal(2));
  return { filled: share(paid), mark: share(target) };
}
