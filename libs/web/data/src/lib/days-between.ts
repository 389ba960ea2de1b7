const DAY = 86_400_000;

/** Days of an interval of ISO dates that includes both ends. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
}
