/** What the overview reads of an assignment's scoring: its target, and where progress begins, as far as that kind has them. */
export function targetOf(scoring: unknown): string | null {
  return fieldOf(scoring, 'target');
}

export function baselineOf(scoring: unknown): string | null {
  return fieldOf(scoring, 'baseline');
}

function fieldOf(scoring: unknown, field: string): string | null {
  if (typeof scoring !== 'object' || scoring === null) return null;
  const value: unknown = Reflect.get(scoring, field);
  return typeof value === 'string' ? value : null;
}
