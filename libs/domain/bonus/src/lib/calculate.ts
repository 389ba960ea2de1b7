import type { Result } from '@premia/domain-kernel';
import { Rational, err, ok } from '@premia/domain-kernel';
import { applyBudget } from './budget';
import type { BonusError } from './errors';
import type { Plan } from './plan';
import { sharePool } from './pool';
import { report, reportParticipant } from './report';
import type { BonusResult } from './result';
import { formatAmount, roundToUnit } from './rounding';
import type { Claimant, Settlement } from './settlement';
import { claimantOf, settle } from './settlement';
import type { SharedScores } from './shared-scores';
import { scoreShared } from './shared-scores';
import type { CheckedInput } from './validate/input';
import { checkInput } from './validate/input';

/**
 * The bonus of every participant (the whole of "bonus calculation"). Pure: the same input gives the
 * same output on every machine.
 *
 * @param input an input of any shape; a `BonusInput` where it is right
 * @returns payouts with amounts as decimal text, or every error of the input and no number
 */
export function calculate(input: unknown): BonusResult {
  const checked = checkInput(input);
  if (!checked.ok) return { errors: checked.error };
  const run = calculateChecked(checked.value);
  return run.ok ? reportRun(checked.value.plan, run.value) : { errors: [run.error] };
}

/** A calculated run, exact: one settlement and one total for each participant, in input order. */
export interface CalculatedRun {
  readonly settlements: readonly Settlement[];
  readonly claimants: readonly Claimant[];
  /** Money, multiples of the rounding unit. */
  readonly totals: readonly Rational[];
  readonly shared: SharedScores;
}

/** Scores what is shared, settles every participant, and turns claims into totals. */
export function calculateChecked(input: CheckedInput): Result<CalculatedRun, BonusError> {
  const { plan } = input;
  const shared = scoreShared(plan, input.teams, input.company);
  const settlements = input.participants.map((participant) => settle(plan, participant, shared));
  const claimants = settlements.map(claimantOf);
  const totals = totalsOf(plan, claimants, shared);
  return totals.ok ? ok({ settlements, claimants, totals: totals.value, shared }) : err(totals.error);
}

/** Claims become totals by the pool, or by rounding and the budget (bonus calculation §6). */
export function totalsOf(
  plan: Plan,
  claimants: readonly Claimant[],
  shared: SharedScores,
): Result<readonly Rational[], BonusError> {
  if (plan.pool !== null) return ok(sharePool(plan, plan.pool, claimants, shared).totals);
  const rounded = claimants.map(({ claim }) => roundToUnit(claim, plan.rounding));
  if (plan.budget === null) return ok(rounded);
  const budgeted = applyBudget(plan, plan.budget, claimants, rounded);
  return budgeted.ok ? ok(budgeted.value.totals) : err(budgeted.error);
}

function reportRun(plan: Plan, run: CalculatedRun): BonusResult {
  const eligible = run.claimants.filter((claimant) => claimant.eligible);
  return {
    participants: run.settlements.map((settlement, position) =>
      reportParticipant(plan, settlement, run.totals[position] ?? Rational.ZERO),
    ),
    totals: {
      target: report(Rational.sum(eligible.map((claimant) => claimant.target))),
      payout: formatAmount(Rational.sum(run.totals), plan.rounding),
    },
  };
}
