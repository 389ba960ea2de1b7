import { Rational } from '@premia/domain-kernel';
import type { ExplanationStep } from '../lib/explanation/step';
import { evaluateFormula } from './formula';

/**
 * Computes an explanation anew: a value that comes from an earlier step is taken from that step's
 * recomputed result, not from the text beside it, so that one broken link shows at the end.
 *
 * @returns the results by step id, in order
 */
export function replay(steps: readonly ExplanationStep[]): ReadonlyMap<string, Rational> {
  const results = new Map<string, Rational>();
  for (const step of steps) {
    const values = Object.fromEntries(
      Object.entries(step.values).map(([name, text]) => [name, valueOf(name, text, step, results)]),
    );
    results.set(step.id, evaluateFormula(step.formula, values));
  }
  return results;
}

function valueOf(name: string, text: string, step: ExplanationStep, results: ReadonlyMap<string, Rational>): Rational {
  const source = step.uses[name];
  if (source === undefined) return Rational.parseExact(text);
  const result = results.get(source);
  if (result === undefined) throw new Error(`Step ${step.id} uses ${source}, which does not stand before it`);
  return result;
}
