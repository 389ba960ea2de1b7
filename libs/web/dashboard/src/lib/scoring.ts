/** What the overview reads of an assignment's scoring: its target, where that kind has one. */
export function targetOf(scoring: unknown): string | null {
  if (typeof scoring !== 'object' || scoring === null || !('target' in scoring)) return null;
  return typeof scoring.target === 'string' ? scoring.target : null;
}
