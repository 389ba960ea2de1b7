import type { CombinationKind } from './combination-kind';

/** `target · Π (rate / 100)` */
export const multiplicative: CombinationKind = {
  combine: (_, target, components) => ({
    amount: components.reduce((amount, { value }) => value.percentOf(amount), target),
    parts: null,
  }),
  trace: (_, target, components, { amount }) => ({ kind: 'multiplicative', target, components, result: amount }),
  jumpsAt: () => [],
};
