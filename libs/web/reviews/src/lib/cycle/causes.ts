import type { OwnerInCycle } from './owners';

/** Why KPIs of a cycle have no value. */
export interface Cause {
  /** Without the slice, which the KPI's own line has. */
  readonly reason: string;
  readonly kpis: number;
  readonly owners: number;
}

/** Each reason once, that of most KPIs first: nineteen KPIs without data are one thing to do, not nineteen. */
export function causesIn(owners: readonly OwnerInCycle[]): readonly Cause[] {
  const told = owners.flatMap(({ assignments, key }) =>
    assignments.flatMap(({ actual }) => (actual?.reason == null ? [] : [{ reason: actual.reason, key }])),
  );
  return [...Map.groupBy(told, ({ reason }) => reason)]
    .map(([reason, all]) => ({ reason, kpis: all.length, owners: new Set(all.map(({ key }) => key)).size }))
    .sort((one, other) => other.kpis - one.kpis);
}
