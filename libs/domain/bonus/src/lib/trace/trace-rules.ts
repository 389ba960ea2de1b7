import type { AppliedEffect, EvaluatedGate } from '../gates';
import type { AppliedModifier } from '../modifiers';
import type { EffectTrace, GateTrace, ModifierTrace } from './trace';
import type { MeasureTracer } from './trace-measure';
import { traceRate } from './trace-measure';

export function traceGate({ gate, read, passed, score }: EvaluatedGate, measures: MeasureTracer): GateTrace {
  const { id, scope, reads, value, operator, than, otherwise, appliesTo } = gate;
  const measure = score === null ? null : measures.trace(score);
  return {
    kind: 'gate',
    id,
    scope,
    reads,
    value,
    operator,
    than,
    measure,
    read,
    isPassed: passed,
    otherwise,
    appliesTo,
  };
}

/** @param gates the traces of all gates, in which the effect's own is found */
export function traceEffect(
  { evaluated: judged, bound, before, result }: AppliedEffect,
  gates: readonly GateTrace[],
): EffectTrace {
  const gate = gates.find(({ id }) => id === judged.gate.id);
  if (gate === undefined) throw new TypeError(`The gate ${judged.gate.id} was not judged`);
  return { kind: 'effect', gate, effect: judged.gate.otherwise, bound, before, result };
}

export function traceModifier({ modifier, factor, from }: AppliedModifier, measures: MeasureTracer): ModifierTrace {
  const { id } = modifier;
  switch (from.kind) {
    case 'key':
      return { kind: 'lookup', id, key: from.key, result: factor };
    case 'given':
      return { kind: 'number', id, result: factor };
    case 'default':
      return { kind: 'default', id, result: factor };
    case 'attainment': {
      if (modifier.kind !== 'measure') throw new TypeError(`The modifier ${id} reads no measure`);
      const rate = traceRate(modifier.curve, from.attainment, null);
      return { kind: 'measure', id, scope: modifier.scope, measure: measures.trace(from.score), rate, result: factor };
    }
  }
}
