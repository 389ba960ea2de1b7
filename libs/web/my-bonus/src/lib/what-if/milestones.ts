import type { Assumption } from '@premia/domain-bonus';
import { assumeInput } from '@premia/domain-bonus';
import { readInput, totalOf } from './what-if';

/** Landmarks of a bonus, money: with every KPI at its target, and at the end of its curve. */
export interface Milestones {
  readonly target: string;
  readonly maximum: string | null;
}

/** Null where the calculation can't be read, or nothing comes of it. */
export function milestonesOf(engineInput: unknown): Milestones | null {
  const input = readInput(engineInput);
  if (input === null) return null;
  const at = (assumption: Assumption) => totalOf(assumeInput(input, assumption));
  const target = at({ kind: 'target' });
  return target === null ? null : { target, maximum: at({ kind: 'maximum' }) };
}
