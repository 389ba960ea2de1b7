import { Rational } from '@premia/domain-kernel';
import { partOf } from '../component/components';
import type { CombinationKind } from './combination-kind';

/** The sum of the components' parts: `target · Σ weight/100 · rate/100`, and what is paid per unit. */
export const additive: CombinationKind = {
  combine: (_, target, components) => {
    const parts = components.map(({ scored, value }) => partOf(scored, value, target));
    return { amount: Rational.sum(parts), parts };
  },
  trace: (_, target, traces, { amount, parts }) => ({
    kind: 'additive',
    parts: traces.map((component, position) => ({
      kind: 'part',
      component,
      target,
      result: parts?.[position] ?? Rational.ZERO,
    })),
    result: amount,
  }),
  jumpsAt: () => [],
};
