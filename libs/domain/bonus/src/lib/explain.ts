import type { Result } from '@premia/domain-kernel';
import { err, ok, Rational } from '@premia/domain-kernel';
import type { Allotment } from './allotment';
import type { BonusError } from './errors';
import {
  writeCombination,
  writeComponentGates,
  writeDeduction,
  writeLimits,
  writeModified,
  writeProtection,
  writeTotalGates,
} from './explain/claim-steps';
import type { MeasureOutcomes, ScoreOutcome } from './explain/component-steps';
import { writeComponent } from './explain/component-steps';
import { writeJudgedGates, writeModifiers } from './explain/gate-steps';
import { writePerUnit } from './explain/per-unit-steps';
import type { ExplanationStep } from './explain/step';
import type { Outcome } from './explain/step-writer';
import { StepWriter } from './explain/step-writer';
import { writeMinimumService, writeTargetBonus } from './explain/target-steps';
import { writeTotal } from './explain/total-steps';
import type { Plan } from './plan';
import type { BonusRefusal } from './result';
import { formatAmount } from './rounding';
import { totalsOf } from './run-calculation';
import type { Claimant, Settlement } from './settlement';
import { claimantOf, settle } from './settlement';
import type { SharedScores } from './shared-scores';
import { scoreShared } from './shared-scores';
import type { CheckedInput } from './validate/input';
import { checkInput } from './validate/input';

/** How a bonus came about. */
export interface Explanation {
  readonly participantId: string;
  /** In order; the last one's result is the total. */
  readonly steps: readonly ExplanationStep[];
  /** With the decimals of the rounding unit. */
  readonly total: string;
}

/**
 * The ordered steps from actuals to total of one participant (bonus calculation, "Explanation"):
 * each with its formula, the exact values put into it, the exact result, and where it came from.
 *
 * @returns the steps, or the errors of the input; `unknown-reference` where nobody has this id
 */
export function explain(input: unknown, participantId: string): Explanation | BonusRefusal {
  const checked = checkInput(input);
  if (!checked.ok) return { errors: checked.error };
  const position = checked.value.participants.findIndex(({ id }) => id === participantId);
  if (position < 0) return { errors: [unknownParticipant(participantId)] };
  const run = runFor(checked.value, position);
  return run.ok ? explainPosition(checked.value.plan, run.value) : { errors: [run.error] };
}

export function unknownParticipant(participantId: string): BonusRefusal['errors'][number] {
  return {
    code: 'unknown-reference',
    path: '/participants',
    message: `There is no participant ${JSON.stringify(participantId.slice(0, 40))} in this input; name one of its participants.`,
  };
}

/** What explains one total: the participant's settlement, and everyone's claim where a pool or a budget shares. */
export interface ExplainedRun {
  readonly settlement: Settlement;
  /** Of everyone in a pool or under a budget, else of this participant alone. */
  readonly claimants: readonly Claimant[];
  readonly totals: readonly Rational[];
  /** The participant's among the claimants. */
  readonly position: number;
  readonly shared: SharedScores;
  readonly allotment: Allotment | null;
}

function runFor(input: CheckedInput, position: number): Result<ExplainedRun, BonusError> {
  const { plan } = input;
  const shared = scoreShared(plan, input.teams, input.company);
  const explained = input.participants[position];
  if (explained === undefined) throw new RangeError(`No participant at position ${position}`);
  const settlement = settle(plan, explained, shared);
  const alone = plan.pool === null && plan.budget === null;
  const claimants = alone
    ? [claimantOf(settlement)]
    : input.participants.map((participant) => claimantOf(settle(plan, participant, shared)));
  const totals = totalsOf(plan, claimants, shared);
  return totals.ok
    ? ok({
        settlement,
        claimants,
        totals: totals.value.totals,
        allotment: totals.value.allotmentOf(alone ? 0 : position),
        position: alone ? 0 : position,
        shared,
      })
    : err(totals.error);
}

function explainPosition(plan: Plan, run: ExplainedRun): Explanation {
  const writer = new StepWriter(plan.rounding);
  const claim = writeClaim(writer, plan, run.settlement, run.shared);
  writeTotal(writer, plan, run, claim);
  return {
    participantId: run.settlement.participant.id,
    steps: writer.steps,
    total: formatAmount(run.totals[run.position] ?? Rational.ZERO, plan.rounding),
  };
}

/** The steps up to the claim, in the order of bonus calculation §5. */
function writeClaim(writer: StepWriter, plan: Plan, settlement: Settlement, shared: SharedScores): Outcome {
  const target = writeTargetBonus(writer, plan, settlement.targetBonus);
  writeMinimumService(writer, plan, settlement.targetBonus);
  const measures: MeasureOutcomes = new Map();
  const components = new Map<string, ScoreOutcome>();
  const ungated = settlement.scored.map((scored) => {
    if (scored.kind === 'per-unit') return writePerUnit(writer, scored);
    const score = writeComponent(writer, scored, measures);
    components.set(scored.component.id, score);
    return score.rate;
  });
  const readings = { shared, measures, components };
  writeJudgedGates(writer, settlement, readings);
  const gated = ungated.map((outcome, index) =>
    writeComponentGates(writer, settlement, settlement.scored[index]?.component.id ?? '', outcome),
  );
  const combined = writeCombination(writer, plan, settlement, target, gated);
  const factors = writeModifiers(writer, settlement, readings);
  const modified = writeModified(writer, combined.claim, factors);
  const protectedClaim = writeProtection(writer, plan, settlement, modified, combined.parts, factors);
  const gatedTotal = writeTotalGates(writer, settlement, target, protectedClaim);
  const limited = writeLimits(writer, plan, settlement, target, gatedTotal);
  return writeDeduction(writer, plan, settlement, limited);
}
