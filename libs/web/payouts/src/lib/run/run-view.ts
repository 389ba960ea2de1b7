import { Rational } from '@premia/domain-kernel';
import type { StateName, Step } from '@premia/web-ui';
import type { Translate } from '@premia/web-util';
import type { PayoutFlag } from '../payouts.graphql.generated';
import type { PayoutRun, RunMove } from '../payouts-client';
import { placeOnWay, RUN_WAY } from './run-states';

type RunStep = PayoutRun['steps'][number];

const ACTION_BEFORE: Readonly<Record<string, RunStep['action']>> = {
  submitted: 'submit',
  approved: 'approve',
  locked: 'lock',
  exported: 'export',
};

/** The run's way as steps: what is behind it with who and when, where it stands now, what is still to come. */
export function runSteps(
  run: PayoutRun,
  t: Translate,
  calculated: string,
  at: (step: RunStep) => string,
): readonly Step[] {
  const place = placeOnWay(run.state) ?? 0;
  return RUN_WAY.map((step, index) => {
    const taken = run.steps.findLast(({ action }) => action === ACTION_BEFORE[step]);
    const isBehind = index > 0 && index <= place && taken !== undefined;
    return {
      key: step,
      label: t(`payouts.state.${step}`),
      detail: index === 0 ? calculated : isBehind ? at(taken) : null,
      state: index < place ? 'done' : index === place ? 'now' : 'later',
    };
  });
}

/** What lies with the reader, or with whom it lies: keys of the sentences, and the moves that are offered. */
export interface Decision {
  readonly key:
    | 'submit'
    | 'approve'
    | 'waits'
    | 'lock'
    | 'waitsForLock'
    | 'sentBack'
    | 'voided'
    | 'handOver'
    | 'waitsForHandOver'
    | 'handedOver';
  readonly moves: readonly RunMove[];
}

/** In the order of the buttons: what is meant to be pressed stands last. */
const MOVES: readonly RunMove[] = ['reject', 'submit', 'approve', 'lock'];

export function decisionIn({ state, availableActions, steps }: PayoutRun): Decision | null {
  const moves = MOVES.filter((move) => availableActions.includes(move));
  const isVoided = state === 'calculated' && steps.at(-1)?.action === 'void';
  switch (state) {
    case 'calculated':
      return moves.length > 0 ? { key: isVoided ? 'voided' : 'submit', moves } : null;
    case 'submitted':
      return { key: moves.includes('approve') ? 'approve' : 'waits', moves };
    case 'approved':
      return { key: moves.includes('lock') ? 'lock' : 'waitsForLock', moves };
    case 'locked':
      return { key: availableActions.includes('export') ? 'handOver' : 'waitsForHandOver', moves };
    case 'exported':
      return { key: 'handedOver', moves };
    case 'rejected':
      return { key: 'sentBack', moves };
    default:
      return null;
  }
}

/** Filters by what is worth a look, where there is something. */
export function flagsOf({ comparisons, attention }: PayoutRun, t: Translate): readonly FlagModel[] {
  const { anomalies, onHold, unseen, adjusted, undecided } = attention;
  const exceptions = [
    { flag: 'unseen', state: 'anomaly', count: unseen } as const,
    { flag: 'anomaly', state: 'at-risk', count: anomalies } as const,
    { flag: 'on_hold', state: 'neutral', count: onHold } as const,
    { flag: 'undecided', state: 'at-risk', count: undecided } as const,
    { flag: 'adjusted', state: 'neutral', count: adjusted } as const,
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, ...one }) => ({ ...one, text: t(`payouts.exception.count.${one.flag}`, { count }) }));
  const differences = comparisons.flatMap(
    ({ against, changed, unexplained, baseCycleName, baseNumber }): readonly FlagModel[] => {
      const isPeriod = against === 'last_period';
      const name = isPeriod ? baseCycleName : t('payouts.difference.run', { number: baseNumber });
      const flag: PayoutFlag = isPeriod ? 'changed' : 'changed_since_run_before';
      const strange = { flag: 'unexplained', state: 'anomaly', count: unexplained } as const;
      return [
        { ...strange, text: t('payouts.difference.unexplained', { count: unexplained }) },
        {
          flag,
          state: 'at-risk' as const,
          count: changed,
          text: t('payouts.difference.changed', { count: changed, name }),
        },
      ].filter(({ count }) => count > 0);
    },
  );
  return [...exceptions, ...differences];
}

interface FlagModel {
  readonly flag: PayoutFlag;
  readonly state: StateName;
  readonly text: string;
}

export function overBudget({ budget, payoutTotal }: PayoutRun): boolean {
  if (budget === null || payoutTotal === null) return false;
  return Rational.parse(payoutTotal.amount).minus(Rational.parse(budget.amount.amount)).isPositive;
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
