import { Rational } from '@premia/domain-kernel';
import type { MeasureScore } from './component-rate';
import type { Participant } from './participant';
import type { ScoredComponent } from './participant-score';
import { findMeasureScore } from './participant-score';
import type { Gate, GateEffect, Plan } from './plan';
import { hasData } from './scoring/attainment';
import type { SharedScores } from './shared-scores';

/** How a gate was evaluated. */
export interface EvaluatedGate {
  readonly gate: Gate;
  /** The value that was read; null for no data, `undefined_worst` and not applicable, which fail. */
  readonly read: Rational | null;
  readonly passed: boolean;
  /** The measure that was read; null for a component, or where nobody has the measure. */
  readonly score: MeasureScore | null;
}

/** Evaluates all gates of a plan, on attainments and rates before any gate (bonus calculation §5). */
export function evaluateGates(
  plan: Plan,
  participant: Participant,
  scored: readonly ScoredComponent[],
  shared: SharedScores,
): readonly EvaluatedGate[] {
  return plan.gates.map((gate) => {
    const score =
      gate.reads.kind === 'measure'
        ? findMeasureScore(gate.scope, gate.reads.id, participant, scored, shared, plan.version)
        : null;
    const read = score === null ? readComponent(gate, scored) : readMeasure(gate, score);
    return { gate, read, passed: read !== null && holds(read, gate), score };
  });
}

function readComponent(gate: Gate, scored: readonly ScoredComponent[]): Rational | null {
  if (gate.reads.kind === 'measure') return null;
  const found = scored.find(({ component }) => component.id === gate.reads.id);
  if (found?.kind !== 'target') return null;
  return gate.value === 'rate' ? found.rate : found.attainment;
}

function readMeasure(gate: Gate, score: MeasureScore): Rational | null {
  if (!hasData(score.measure)) return null;
  switch (gate.value) {
    case 'actual':
      return score.measure.actual;
    case 'attainment':
      return score.attainment;
    case 'rate':
      return score.rate;
  }
}

function holds(value: Rational, gate: Gate): boolean {
  const comparison = value.compare(gate.than);
  switch (gate.operator) {
    case '>=':
      return comparison >= 0;
    case '>':
      return comparison > 0;
    case '<=':
      return comparison <= 0;
    case '<':
      return comparison < 0;
    case '==':
      return comparison === 0;
  }
}

/** The effects of the failed gates on one component, in order. */
export function failedOn(evaluated: readonly EvaluatedGate[], componentId: string): readonly EvaluatedGate[] {
  return evaluated.length === 0
    ? evaluated
    : evaluated.filter(
        ({ gate, passed }) => !passed && gate.appliesTo.kind === 'component' && gate.appliesTo.id === componentId,
      );
}

/** The effects of the failed gates on the total, in order. */
export function failedOnTotal(evaluated: readonly EvaluatedGate[]): readonly EvaluatedGate[] {
  return evaluated.length === 0
    ? evaluated
    : evaluated.filter(({ gate, passed }) => !passed && gate.appliesTo.kind === 'total');
}

/** What a failed gate made of a rate or of an amount. */
export interface AppliedEffect {
  readonly evaluated: EvaluatedGate;
  /** For a cap: the most that it left; else null. */
  readonly bound: Rational | null;
  readonly before: Rational;
  readonly result: Rational;
}

const NO_EFFECTS: readonly AppliedEffect[] = [];

/** The effects of failed gates, one after the other, on an amount, or on a rate whose target is 100 percent. */
export function applyEffects(
  failed: readonly EvaluatedGate[],
  value: Rational,
  target: Rational,
): readonly AppliedEffect[] {
  if (failed.length === 0) return NO_EFFECTS;
  const applied: AppliedEffect[] = [];
  let before = value;
  for (const evaluated of failed) {
    const bound = boundOf(evaluated.gate.otherwise, target);
    const result = applyEffect(evaluated.gate.otherwise, before, bound);
    applied.push({ evaluated, bound, before, result });
    before = result;
  }
  return applied;
}

function boundOf(effect: GateEffect, target: Rational): Rational | null {
  return effect.kind === 'cap' ? effect.by.percentOf(target) : null;
}

function applyEffect(effect: GateEffect, value: Rational, bound: Rational | null): Rational {
  switch (effect.kind) {
    case 'zero':
      return Rational.ZERO;
    case 'scale':
      return value.times(effect.by);
    case 'cap':
      return bound === null ? value : Rational.min(value, bound);
  }
}
