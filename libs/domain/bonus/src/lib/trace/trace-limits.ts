import type { Rational } from '@premia/domain-kernel';
import type { LimitTrace } from './trace';

/** The floor and the cap that changed a value; the cap wins over the floor, also where the floor is higher. */
export function traceLimits(
  { floor, cap }: { readonly floor: Rational | null; readonly cap: Rational | null },
  value: Rational,
  result: Rational,
): readonly LimitTrace[] {
  const limits: LimitTrace[] = [];
  let before = value;
  if (floor?.isGreaterThan(before) === true) {
    limits.push({ kind: 'floor', before, result: floor });
    before = floor;
  }
  if (cap?.isLessThan(before) === true) limits.push({ kind: 'cap', before, result });
  return limits;
}
