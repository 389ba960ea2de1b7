/** The page of one KPI of somebody in a cycle: trend, causes and what would help. Whoever sees the KPI may read it. */
export function kpiPath(cycleId: string, assignmentId: string): readonly string[] {
  return ['/overview', 'kpi', cycleId, assignmentId];
}
