import { Rational } from '@premia/domain-kernel';

/** A copy with another item at one place. */
export function replacedAt<Item>(items: readonly Item[], index: number, item: Item): readonly Item[] {
  return items.map((kept, place) => (place === index ? item : kept));
}

/** A copy without the item at one place. */
export function withoutAt<Item>(items: readonly Item[], index: number): readonly Item[] {
  return items.filter((_, place) => place !== index);
}

/** A number a step further; what is none yet counts as 0. */
export function stepBeyond(text: string | null | undefined, step: Rational): string {
  const parsed = Rational.parseDecimal(text ?? '0');
  return (parsed.ok ? parsed.value : Rational.ZERO).plus(step).toDecimal(6);
}
