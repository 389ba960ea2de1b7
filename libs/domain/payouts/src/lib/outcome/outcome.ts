import type {
  BonusHeaderInput,
  GateInput,
  MeasureInput,
  ParticipantInput,
  ParticipantResult,
  TargetComponentResult,
} from '@premia/domain-bonus';
import { thresholdOf } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { isPerUnit } from '@premia/domain-plans';
import type { NotEligibleReason } from '../assemble/participant';
import { serviceIn } from '../assemble/service';

export type PayoutOutcome = 'paid' | 'zero' | 'not-eligible';

/** Why somebody is paid nothing, with what a sentence about it needs: keys and decimals, never another person's. */
export type OutcomeReason =
  | { readonly code: NotEligibleReason; readonly values: Readonly<Record<string, string>> }
  | { readonly code: 'gate'; readonly values: GateReason }
  | { readonly code: 'below-threshold'; readonly values: ThresholdReason }
  | { readonly code: 'paid-before'; readonly values: { readonly amount: string } }
  | {
      readonly code: 'only-pilots' | 'nothing-earned' | 'rounds-to-zero';
      readonly values: Readonly<Record<never, never>>;
    };

/** What a gate asked for and what it found; `is` is left out without data. */
export interface GateReason {
  readonly gate: string;
  readonly scope: string;
  /** Id of what it reads, a component's where it reads no measure. */
  readonly measure: string;
  readonly value: string;
  readonly op: string;
  readonly than: string;
  readonly is?: string;
}

/** The measure that came nearest; percent. */
export interface ThresholdReason {
  readonly measure: string;
  readonly attainment: string;
  readonly threshold: string;
}

export interface Outcome {
  readonly outcome: PayoutOutcome;
  /** Null where something is paid. */
  readonly reason: OutcomeReason | null;
}

/** The outcome of somebody in the calculation (product §7): paid, or zero and by which gate or threshold, and how far off. */
export function outcomeOf(header: BonusHeaderInput, participant: ParticipantInput, result: ParticipantResult): Outcome {
  if (!result.eligible) {
    const reason =
      result.reason === 'only-pilots'
        ? ({ code: 'only-pilots', values: {} } as const)
        : ({ code: 'below-minimum-service', values: serviceIn(header.plan, participant.segments).values } as const);
    return { outcome: 'not-eligible', reason };
  }
  if (!Rational.parse(result.total).isZero) return { outcome: 'paid', reason: null };
  return { outcome: 'zero', reason: zeroReason(header, participant, result) };
}

function zeroReason(header: BonusHeaderInput, participant: ParticipantInput, result: ParticipantResult): OutcomeReason {
  const failed = (header.plan.gates ?? []).find(({ id, appliesTo, otherwise }) => {
    const zeroes = otherwise.effect === 'zero' || (otherwise.effect === 'scale' && Rational.parse(otherwise.by).isZero);
    return appliesTo === 'total' && zeroes && result.gates.some((gate) => gate.id === id && !gate.passed);
  });
  if (failed !== undefined) return { code: 'gate', values: gateValues(header, participant, result, failed) };
  const previouslyPaid = participant.previouslyPaid ?? '0';
  if (Rational.parse(previouslyPaid).isPositive) return { code: 'paid-before', values: { amount: previouslyPaid } };
  if (Rational.parse(result.claim).isPositive) return { code: 'rounds-to-zero', values: {} };
  return nearestThreshold(header, result) ?? { code: 'nothing-earned', values: {} };
}

function gateValues(
  header: BonusHeaderInput,
  participant: ParticipantInput,
  result: ParticipantResult,
  { id, when }: GateInput,
): GateReason {
  const read = when.measure ?? when.component ?? '';
  const value = valueRead(header, participant, result, when);
  return {
    gate: id,
    scope: when.scope,
    measure: read,
    value: when.value,
    op: when.op,
    than: when.than,
    ...(value !== null && { is: value }),
  };
}

/** What the gate found, where the frozen input or the result says so. */
function valueRead(
  header: BonusHeaderInput,
  participant: ParticipantInput,
  result: ParticipantResult,
  when: GateInput['when'],
): string | null {
  if (when.value === 'actual') return actualRead(header, participant, when) ?? null;
  for (const component of result.components) {
    if (!('measures' in component)) continue;
    if (component.id === when.component) return when.value === 'rate' ? component.rate : component.attainment;
    const measure = component.measures.find((candidate) => candidate.id === when.measure);
    if (measure !== undefined) return when.value === 'rate' ? measure.rate : measure.attainment;
  }
  return null;
}

function actualRead(
  { teams, company }: BonusHeaderInput,
  participant: ParticipantInput,
  { scope, measure }: GateInput['when'],
): string | null {
  const team = participant.segments.at(-1)?.team;
  const lists = { individual: participant.measures, team: team === undefined ? undefined : teams?.[team], company }[
    scope
  ];
  const measures: readonly MeasureInput[] = Object.values(lists ?? {}).flat();
  return measures.find(({ id }) => id === measure)?.actual ?? null;
}

/** The measure that came nearest to its threshold, where every component ended at a rate of 0. */
function nearestThreshold({ plan }: BonusHeaderInput, result: ParticipantResult): OutcomeReason | null {
  let nearest: { readonly off: Rational; readonly values: ThresholdReason } | null = null;
  for (const component of result.components) {
    if (!('measures' in component) || !Rational.parse(component.rate).isZero) continue;
    for (const candidate of thresholdsMissed(plan, component)) {
      if (nearest === null || candidate.off.isLessThan(nearest.off)) nearest = candidate;
    }
  }
  return nearest === null ? null : { code: 'below-threshold', values: nearest.values };
}

function thresholdsMissed(plan: BonusHeaderInput['plan'], result: TargetComponentResult) {
  const component = plan.components.find(({ id }) => id === result.id);
  if (component === undefined || isPerUnit(component)) return [];
  const threshold = thresholdOf(component.curve);
  return result.measures.flatMap(({ id, attainment, counted }) => {
    if (!counted || attainment === null) return [];
    const off = threshold.minus(Rational.parse(attainment));
    return off.isNegative ? [] : [{ off, values: { measure: id, attainment, threshold: threshold.toDecimal(6) } }];
  });
}
