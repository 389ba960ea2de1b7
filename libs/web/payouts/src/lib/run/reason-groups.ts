/** So many reasons are read; more of them are in the table. */
const MAX = 3;

export interface ReasonGroup {
  readonly reason: string;
  readonly count: number;
}

/** The same reason said once, with how many it holds for; the commonest first. */
export function reasonGroups(reasons: readonly string[]): readonly ReasonGroup[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX);
}
