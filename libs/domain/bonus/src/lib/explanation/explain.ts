import type { EngineVersion } from '../engine-version';
import { ENGINE_VERSION } from '../engine-version';
import type { BonusRefusal } from '../result';
import { isRefusal } from '../result';
import { traceIn } from '../trace/trace-in';
import { explainTrace } from './explain-trace';
import type { ExplanationStep } from './step';

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
export function explain(
  input: unknown,
  participantId: string,
  version: EngineVersion = ENGINE_VERSION,
): Explanation | BonusRefusal {
  const trace = traceIn(input, participantId, version);
  if (isRefusal(trace)) return trace;
  return { participantId, steps: explainTrace(trace), total: trace.line.total };
}
