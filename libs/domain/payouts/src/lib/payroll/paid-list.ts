import { Rational } from '@premia/domain-kernel';

/** What payroll says to have paid under a personnel number, and what was handed over for it. */
export interface PaidDifference {
  readonly kind: 'other-amount' | 'not-paid' | 'not-asked';
  readonly personnelNumber: string;
  readonly expected: string | null;
  readonly paid: string | null;
}

interface NumberedAmount {
  readonly personnelNumber: string;
  readonly amount: string;
}

/** Every difference between what was handed over and what was paid, by personnel number; several lines of one are added up. */
export function paidDifferences(
  expected: readonly NumberedAmount[],
  paid: readonly NumberedAmount[],
): readonly PaidDifference[] {
  const [asked, given] = [sums(expected), sums(paid)];
  const numbers = [...new Set([...asked.keys(), ...given.keys()])].sort();
  return numbers.flatMap((personnelNumber): readonly PaidDifference[] => {
    const [want, got] = [asked.get(personnelNumber), given.get(personnelNumber)];
    const amounts = { personnelNumber, expected: want?.toExactText() ?? null, paid: got?.toExactText() ?? null };
    if (want === undefined) return [{ kind: 'not-asked', ...amounts }];
    if (got === undefined) return want.isZero ? [] : [{ kind: 'not-paid', ...amounts }];
    return want.equals(got) ? [] : [{ kind: 'other-amount', ...amounts }];
  });
}

/** Leading zeros are a matter of how a system writes numbers. */
function sums(lines: readonly NumberedAmount[]): ReadonlyMap<string, Rational> {
  const all = new Map<string, Rational>();
  for (const { personnelNumber, amount } of lines) {
    const key = personnelNumber.trim().replace(/^0+(?=\d)/, '');
    all.set(key, (all.get(key) ?? Rational.ZERO).plus(Rational.parse(amount)));
  }
  return all;
}
