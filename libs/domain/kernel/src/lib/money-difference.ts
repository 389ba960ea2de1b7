import { decimalsOf } from './decimal-text';
import { Rational } from './rational';

/** An amount as decimal text, and its currency. */
interface MoneyText {
  readonly amount: string;
  readonly currency: string;
}

/** What `after` is above `before`, with all digits of both; null where they are of two currencies, which nothing is between. */
export function moneyDifference(after: MoneyText, before: MoneyText): MoneyText | null {
  if (after.currency !== before.currency) return null;
  const digits = Math.max(decimalsOf(after.amount), decimalsOf(before.amount));
  const amount = Rational.parse(after.amount).minus(Rational.parse(before.amount)).toFixed(digits);
  return { amount, currency: after.currency };
}
