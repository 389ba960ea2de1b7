import { Rational } from '@premia/domain-kernel';
import type { Earlier } from '../reviews-client';

/** What targets can be proposed from. */
export const BASES = ['last', 'lastYear', 'average'] as const;
export type Basis = (typeof BASES)[number];

const BIG = Rational.HUNDRED;

/** A target that a person would say instead of a measured value: whole from 100 on, two decimals below, four below 1. */
export function proposedTarget(earlier: Earlier | undefined, basis: Basis): string | null {
  const value = earlier?.[basis] ?? null;
  if (value === null) return null;
  const exact = Rational.parse(value);
  const size = exact.abs();
  return exact.toDecimal(size.isLessThan(Rational.ONE) ? 4 : size.isLessThan(BIG) ? 2 : 0);
}
