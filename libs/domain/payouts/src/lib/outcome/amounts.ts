import type { BonusHeaderInput, ParticipantResult } from '@premia/domain-bonus';
import { decimalsOf, Rational } from '@premia/domain-kernel';

/** How much of a total comes from own KPIs and how much from the results of others; null where the plan adds nothing up. */
export interface AmountsByScope {
  readonly own: string | null;
  readonly team: string | null;
}

export function amountsByScope({ plan }: Pick<BonusHeaderInput, 'plan'>, result: ParticipantResult): AmountsByScope {
  const shares = result.components.map(({ id, amount }) => ({
    amount,
    isOwn: plan.components.some((component) => component.id === id && component.scope === 'individual'),
  }));
  if (shares.some(({ amount }) => amount === undefined)) return { own: null, team: null };
  return { own: sumOf(shares.filter(({ isOwn }) => isOwn)), team: sumOf(shares.filter(({ isOwn }) => !isOwn)) };
}

function sumOf(shares: readonly { readonly amount?: string | undefined }[]): string | null {
  if (shares.length === 0) return null;
  // Amounts of one result all have the decimals of the paid unit, and so has their sum.
  const decimals = decimalsOf(shares[0]?.amount ?? '');
  return Rational.sum(shares.map(({ amount }) => Rational.parse(amount ?? '0'))).toFixed(decimals);
}
