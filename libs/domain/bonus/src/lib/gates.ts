import { Rational } from '@premia/domain-kernel';
import type { Participant } from './participant';
import type { ScoredComponent } from './participant-score';
import { findMeasureScore } from './participant-score';
import type { Gate, GateEffect, Plan } from './plan';
import { hasData } from './scoring';
import type { SharedScores } from './shared-scores';

/** How a gate was judged. */
export interface JudgedGate {
  readonly gate: Gate;
  /** The value that was read; null for no data, `undefined_worst` and not applicable, which fail. */
  readonly read: Rational | null;
  readonly passed: boolean;
}

/** Judges all gates of a plan, on attainments and rates before any gate (bonus calculation §5). */
export function judgeGates(
  plan: Plan,
  participant: Participant,
  scored: readonly ScoredComponent[],
  shared: SharedScores,
): readonly JudgedGate[] {
  return plan.gates.map((gate) => {
    const read = readValue(gate, participant, scored, shared);
    return { gate, read, passed: read !== null && holds(read, gate) };
  });
}

function readValue(
  gate: Gate,
  participant: Participant,
  scored: readonly ScoredComponent[],
  shared: SharedScores,
): Rational | null {
  if (gate.reads.kind === 'component') {
    const found = scored.find(({ component }) => component.id === gate.reads.id);
    if (found?.kind !== 'target') return null;
    return gate.value === 'rate' ? found.rate : found.attainment;
  }
  const score = findMeasureScore(gate.scope, gate.reads.id, participant, scored, shared);
  if (score === null || !hasData(score.measure)) return null;
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
export function failedEffectsOn(judged: readonly JudgedGate[], componentId: string): readonly JudgedGate[] {
  return judged.filter(
    ({ gate, passed }) => !passed && gate.appliesTo.kind === 'component' && gate.appliesTo.id === componentId,
  );
}

/** The effects of the failed gates on the total, in order. */
export function failedEffectsOnTotal(judged: readonly JudgedGate[]): readonly JudgedGate[] {
  return judged.filter(({ gate, passed }) => !passed && gate.appliesTo.kind === 'total');
}

/** What a failed gate leaves of an amount, or of a rate whose target is 100 percent. */
export function applyEffect(effect: GateEffect, value: Rational, target: Rational): Rational {
  switch (effect.kind) {
    case 'zero':
      return Rational.ZERO;
    case 'scale':
      return value.times(effect.by);
    case 'cap':
      return Rational.min(value, effect.by.percentOf(target));
  }
}
