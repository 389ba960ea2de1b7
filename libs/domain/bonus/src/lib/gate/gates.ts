import type { Rational } from '@premia/domain-kernel';
import type { ScoredComponent } from '../component/scored-component';
import type { FindMeasure, MeasureScore } from '../component-rate';
import type { GateOperator } from '../input';
import type { Gate, Plan } from '../plan';
import { hasData } from '../scoring/attainment';
import { applyEffect } from './effect';
import type { EffectResult } from './effect-kind';

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
  scored: readonly ScoredComponent[],
  find: FindMeasure,
): readonly EvaluatedGate[] {
  return plan.gates.map((gate) => {
    const score = gate.reads.kind === 'measure' ? find(gate.scope, gate.reads.id) : null;
    const read = score === null ? readComponent(gate, scored) : readMeasure(gate, score);
    return { gate, read, passed: read !== null && HOLDS[gate.operator](read.compare(gate.than)), score };
  });
}

function readComponent(gate: Gate, scored: readonly ScoredComponent[]): Rational | null {
  if (gate.reads.kind === 'measure') return null;
  const found = scored.find(({ component }) => component.id === gate.reads.id);
  if (found?.kind !== 'target') return null;
  return gate.value === 'rate' ? found.rate : found.attainment;
}

function readMeasure({ value }: Gate, score: MeasureScore): Rational | null {
  if (!hasData(score.measure)) return null;
  return value === 'actual' ? score.measure.actual : score[value];
}

/** Whether a condition holds, by how the value that was read compares with the one in the plan. */
const HOLDS: Readonly<Record<GateOperator, (comparison: number) => boolean>> = {
  '>=': (comparison) => comparison >= 0,
  '>': (comparison) => comparison > 0,
  '<=': (comparison) => comparison <= 0,
  '<': (comparison) => comparison < 0,
  '==': (comparison) => comparison === 0,
};

/** The failed gates on one component, in order. */
export function failedOn(gates: readonly EvaluatedGate[], componentId: string): readonly EvaluatedGate[] {
  if (gates.length === 0) return gates;
  return gates.filter(
    ({ gate, passed }) => !passed && gate.appliesTo.kind === 'component' && gate.appliesTo.id === componentId,
  );
}

/** The failed gates on the total, in order. */
export function failedOnTotal(gates: readonly EvaluatedGate[]): readonly EvaluatedGate[] {
  if (gates.length === 0) return gates;
  return gates.filter(({ gate, passed }) => !passed && gate.appliesTo.kind === 'total');
}

/** What a failed gate made of a rate or of an amount. */
export interface AppliedEffect extends EffectResult {
  readonly evaluated: EvaluatedGate;
  readonly before: Rational;
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
    const { bound, result } = applyEffect(evaluated.gate.otherwise, before, target);
    applied.push({ evaluated, bound, before, result });
    before = result;
  }
  return applied;
}
