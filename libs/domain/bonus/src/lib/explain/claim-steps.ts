import { Rational } from '@premia/domain-kernel';
import { isPerUnit, positionOn } from '../combine';
import { failedEffectsOn, failedEffectsOnTotal } from '../gates';
import { capAmount, floorAmount } from '../limits';
import type { Limit, Plan } from '../plan';
import type { Settlement } from '../settlement';
import type { ExplanationKey, StepSource } from './step';
import type { Outcome, StepValue, StepWriter } from './step-writer';
import { numbered, sumOf } from './step-writer';

const PLAN: StepSource = { kind: 'plan' };
const PARTICIPANT: StepSource = { kind: 'participant' };

/** The effects of failed gates on one component's rate, or on its per-unit amount (bonus calculation §5). */
export function writeComponentGates(
  writer: StepWriter,
  settlement: Settlement,
  componentId: string,
  ungated: Outcome,
): Outcome {
  const unit =
    settlement.scored.find(({ component }) => component.id === componentId)?.kind === 'per-unit' ? 'money' : 'percent';
  return failedEffectsOn(settlement.judged, componentId).reduce((value, { gate }) => {
    const source: StepSource = { kind: 'gate', gateId: gate.id, componentId };
    switch (gate.otherwise.kind) {
      case 'zero':
        return writer.write({ key: 'gate.component.zero', formula: '0', unit, source });
      case 'scale':
        return writer.write({
          key: 'gate.component.scale',
          formula: 'value * by',
          values: { value, by: gate.otherwise.by },
          unit,
          source,
        });
      case 'cap':
        return writer.write({
          key: 'gate.component.cap',
          formula: 'min(value, by)',
          values: { value, by: gate.otherwise.by },
          unit,
          source,
        });
    }
  }, ungated);
}

export interface CombinedOutcome {
  readonly claim: Outcome;
  /** By component; empty in plans that are no sum of components. */
  readonly parts: readonly Outcome[];
}

/** From gated components to the claim (bonus calculation §5). */
export function writeCombination(
  writer: StepWriter,
  plan: Plan,
  settlement: Settlement,
  target: Outcome,
  components: readonly Outcome[],
): CombinedOutcome {
  switch (plan.combination) {
    case 'additive': {
      const parts = components.map((outcome, index) => writePart(writer, settlement, target, outcome, index));
      const claim = writer.write({
        key: 'claim.additive',
        formula: sumOf(parts.length, (position) => `part${position}`),
        values: numbered('part', parts),
        unit: 'money',
        source: PLAN,
      });
      return { claim, parts };
    }
    case 'multiplicative': {
      const rates = components.map((_, index) => ` * rate${index + 1} / 100`).join('');
      const values = { target, ...numbered('rate', components) };
      return {
        claim: writer.write({
          key: 'claim.multiplicative',
          formula: `target${rates}`,
          values,
          unit: 'money',
          source: PLAN,
        }),
        parts: [],
      };
    }
    case 'matrix':
      return { claim: writeCell(writer, plan, settlement, target, components), parts: [] };
  }
}

function writePart(
  writer: StepWriter,
  settlement: Settlement,
  target: Outcome,
  outcome: Outcome,
  index: number,
): Outcome {
  const component = settlement.claim.components[index];
  const source: StepSource = { kind: 'component', componentId: component?.scored.component.id ?? '' };
  if (component === undefined || isPerUnit(component)) {
    return writer.write({
      key: 'part.per-unit',
      formula: 'amount',
      values: { amount: outcome },
      unit: 'money',
      source,
    });
  }
  return writer.write({
    key: 'part.target',
    formula: 'target * weight / 100 * rate / 100',
    values: { target, weight: component.scored.component.weight ?? Rational.ZERO, rate: outcome },
    unit: 'money',
    source,
  });
}

function writeCell(
  writer: StepWriter,
  plan: Plan,
  settlement: Settlement,
  target: Outcome,
  components: readonly Outcome[],
): Outcome {
  const { matrix } = plan;
  const gated = settlement.claim.components;
  const row = matrix === null ? -1 : positionOn(matrix.rows, gated);
  const column = matrix === null ? -1 : positionOn(matrix.columns, gated);
  const cell = matrix?.rates[row]?.[column];
  const rateOf = (id: string | undefined): StepValue =>
    components[gated.findIndex(({ scored }) => scored.component.id === id)] ?? Rational.ZERO;
  const rates = { rowRate: rateOf(matrix?.rows.component), columnRate: rateOf(matrix?.columns.component) };
  return cell === undefined
    ? writer.write({ key: 'claim.matrix.below', formula: '0', values: rates, unit: 'money', source: PLAN })
    : writer.write({
        key: 'claim.matrix.cell',
        formula: 'target * cell / 100',
        values: { target, cell, ...rates },
        unit: 'money',
        source: PLAN,
      });
}

/** Modifiers multiply the claim. */
export function writeModified(writer: StepWriter, claim: Outcome, factors: readonly Outcome[]): Outcome {
  if (factors.length === 0) return claim;
  return writer.write({
    key: 'claim.modified',
    formula: `claim${factors.map((_, index) => ` * factor${index + 1}`).join('')}`,
    values: { claim, ...numbered('factor', factors) },
    unit: 'money',
    source: PLAN,
  });
}

/** The protection of the individual part, where it raises the claim. */
export function writeProtection(
  writer: StepWriter,
  plan: Plan,
  settlement: Settlement,
  claim: Outcome,
  parts: readonly Outcome[],
  factors: readonly Outcome[],
): Outcome {
  const { protectIndividual } = plan;
  if (protectIndividual === null || settlement.claim.protectedAt?.isGreaterThan(claim.value) !== true) return claim;
  const own = parts.filter((_, index) => settlement.claim.components[index]?.scored.component.scope === 'individual');
  const modified = factors.map((_, index) => ` * factor${index + 1}`).join('');
  const protectedPart = writer.write({
    key: 'claim.protected-part',
    formula: `(${sumOf(own.length, (position) => `part${position}`)})${modified} * percent / 100`,
    values: { ...numbered('part', own), ...numbered('factor', factors), percent: protectIndividual },
    unit: 'money',
    source: PLAN,
  });
  return writer.write({
    key: 'claim.protected',
    formula: 'max(claim, protectedPart)',
    values: { claim, protectedPart },
    unit: 'money',
    source: PLAN,
  });
}

/** The effects of failed gates on the total. */
export function writeTotalGates(
  writer: StepWriter,
  settlement: Settlement,
  target: Outcome,
  ungated: Outcome,
): Outcome {
  return failedEffectsOnTotal(settlement.judged).reduce((claim, { gate }) => {
    const source: StepSource = { kind: 'gate', gateId: gate.id };
    switch (gate.otherwise.kind) {
      case 'zero':
        return writer.write({ key: 'gate.total.zero', formula: '0', unit: 'money', source });
      case 'scale':
        return writer.write({
          key: 'gate.total.scale',
          formula: 'claim * by',
          values: { claim, by: gate.otherwise.by },
          unit: 'money',
          source,
        });
      case 'cap':
        return writer.write({
          key: 'gate.total.cap',
          formula: 'min(claim, by / 100 * target)',
          values: { claim, by: gate.otherwise.by, target },
          unit: 'money',
          source,
        });
    }
  }, ungated);
}

/** Plan floor, then plan cap, where they change the claim; a total that a gate zeroed stays 0. */
export function writeLimits(
  writer: StepWriter,
  plan: Plan,
  settlement: Settlement,
  target: Outcome,
  claim: Outcome,
): Outcome {
  if (settlement.claim.zeroed) return claim;
  const floor = floorAmount(plan.floor, target.value);
  const raised =
    floor === null || !claim.value.isLessThan(floor)
      ? claim
      : writeLimit(writer, 'claim.floor', 'max', plan.floor, target, claim);
  const cap = capAmount(plan.cap, target.value);
  return cap === null || !raised.value.isGreaterThan(cap)
    ? raised
    : writeLimit(writer, 'claim.cap', 'min', plan.cap, target, raised);
}

function writeLimit(
  writer: StepWriter,
  key: ExplanationKey,
  choose: 'min' | 'max',
  limit: Limit,
  target: Outcome,
  claim: Outcome,
): Outcome {
  const usesPercent = limit.percentOfTarget !== null && !target.value.isZero;
  const byPercent = 'percentOfTarget / 100 * target';
  const bound = !usesPercent ? 'amount' : limit.amount === null ? byPercent : `${choose}(${byPercent}, amount)`;
  return writer.write({
    key,
    formula: `${choose}(claim, ${bound})`,
    values: {
      claim,
      ...(usesPercent && limit.percentOfTarget !== null ? { percentOfTarget: limit.percentOfTarget, target } : {}),
      ...(limit.amount === null ? {} : { amount: limit.amount }),
    },
    unit: 'money',
    source: PLAN,
  });
}

/** Earlier payments are taken off; nobody below the minimum service has a claim. */
export function writeDeduction(writer: StepWriter, plan: Plan, settlement: Settlement, claim: Outcome): Outcome {
  if (!settlement.targetBonus.eligible) {
    return writer.write({ key: 'claim.not-eligible', formula: '0', unit: 'money', source: PARTICIPANT });
  }
  const { previouslyPaid } = settlement.participant;
  if (previouslyPaid.isZero) return claim;
  return writer.write({
    key: plan.recover ? 'claim.previously-paid.recovered' : 'claim.previously-paid',
    formula: plan.recover ? 'claim - previouslyPaid' : 'max(claim - previouslyPaid, 0)',
    values: { claim, previouslyPaid },
    unit: 'money',
    source: PARTICIPANT,
  });
}
