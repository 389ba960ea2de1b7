/** Where a person's KPIs of a period are, each with its target and weight. */
export function personPath(cycleId: string, personId: string): readonly string[] {
  return ['/cycles', cycleId, 'person', personId];
}
