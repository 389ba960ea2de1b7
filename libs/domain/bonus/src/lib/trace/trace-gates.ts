import type { AppliedEffect, EvaluatedGate } from '../gate/gates';
import type { EffectTrace, GateTrace } from './trace';
import type { MeasureTracer } from './trace-measure';

export function traceGate({ gate, read, passed, score }: EvaluatedGate, measures: MeasureTracer): GateTrace {
  return { kind: 'gate', ...gate, measure: score && measures.trace(score), read, isPassed: passed };
}

/** @param gates the traces of all gates, in which the effect's own is found */
export function traceEffect(
  { evaluated, bound, before, result }: AppliedEffect,
  gates: readonly GateTrace[],
): EffectTrace {
  const { id, otherwise } = evaluated.gate;
  const gate = gates.find((own) => own.id === id);
  if (gate === undefined) throw new TypeError(`The gate ${id} was not evaluated`);
  return { kind: 'effect', gate, effect: otherwise, bound, before, result };
}
