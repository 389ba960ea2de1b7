/**
 * Sums in pairs, so that of many numbers none meets all the others' denominators more often than needed.
 *
 * @returns null without values
 */
export function sumInPairs<Value extends { plus(other: Value): Value }>(
  values: readonly Value[],
  from = 0,
  to = values.length,
): Value | null {
  if (to - from <= 1) return values[from] ?? null;
  const middle = (from + to) >>> 1;
  const first = sumInPairs(values, from, middle);
  const second = sumInPairs(values, middle, to);
  return first === null || second === null ? (first ?? second) : first.plus(second);
}
