import { Rational } from '@premia/domain-kernel';
import type { CalculatedRun } from './calculate';
import { calculateChecked } from './calculate';
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
import type { Settlement } from './settlement';
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
  const run = calculateChecked(checked.value);
  return run.ok ? explainPosition(checked.value.plan, run.value, position) : { errors: [run.error] };
}

export function unknownParticipant(participantId: string): BonusRefusal['errors'][number] {
  return {
    code: 'unknown-reference',
    path: '/participants',
    message: `There is no participant ${JSON.stringify(participantId.slice(0, 40))} in this input; name one of its participants.`,
  };
}

function explainPosition(plan: Plan, run: CalculatedRun, position: number): Explanation {
  const settlement = run.settlements[position];
  if (settlement === undefined) throw new RangeError(`No settlement at position ${position}`);
  const writer = new StepWriter(plan.rounding);
  const claim = writeClaim(writer, plan, settlement, run);
  writeTotal(writer, plan, run, position, claim);
  return {
    participantId: settlement.participant.id,
    steps: writer.steps,
    total: formatAmount(run.totals[position] ?? Rational.ZERO, plan.rounding),
  };
}

/** The steps up to the claim, in the order of bonus calculation §5. */
function writeClaim(writer: StepWriter, plan: Plan, settlement: Settlement, run: CalculatedRun): Outcome {
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
  const readings = { shared: run.shared, measures, components };
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
