import { Rational } from '@premia/domain-kernel';

/**
 * Rounds parts to the paid unit so that, on top of the rounded start, they come to the total exactly: by largest
 * remainder, ties to the earlier. What is left where there are not enough parts to carry it comes back as `rest`.
 *
 * @param start exact money, shown rounded half-up to the unit
 * @param total a multiple of the unit
 */
export function allocateBars(
  start: Rational,
  parts: readonly Rational[],
  total: Rational,
  unit: Rational,
): { readonly start: Rational; readonly parts: readonly Rational[]; readonly rest: Rational } {
  const shownStart = start.roundToMultiple(unit);
  const wholes = parts.map((part) => part.dividedBy(unit).toInteger('floor'));
  const needed = total.minus(shownStart).dividedBy(unit).toInteger('half-up');
  const missing = Number(needed - wholes.reduce((sum, whole) => sum + whole, 0n));
  const byRemainder = parts
    .map((part, position) => ({ position, remainder: part.dividedBy(unit).minus(Rational.of(wholes[position] ?? 0n)) }))
    .sort((a, b) => b.remainder.compare(a.remainder) || a.position - b.position);
  const carried = Math.max(-parts.length, Math.min(missing, parts.length));
  const step = carried < 0 ? -1n : 1n;
  const order = carried < 0 ? [...byRemainder].reverse() : byRemainder;
  const moved = new Set(order.slice(0, Math.abs(carried)).map(({ position }) => position));
  const units = wholes.map((whole, position) => (moved.has(position) ? whole + step : whole));
  return {
    start: shownStart,
    parts: units.map((count) => Rational.of(count).times(unit)),
    rest: Rational.of(missing - carried).times(unit),
  };
}
