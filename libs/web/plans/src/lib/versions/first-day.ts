import type { DesignerChoices, PlanVersion } from '@premia/web-plans-client';
import { firstOfNextMonth } from '@premia/web-util';

type CycleDays = Pick<DesignerChoices['cycles'][number], 'name' | 'from' | 'to'>;
type PublishedDays = Pick<PlanVersion, 'number' | 'state' | 'appliesFrom'>;

/** From when a version may hold, and what is offered; days are `YYYY-MM-DD`. */
export interface FirstDay {
  /** The version published before that names the latest day; null where none names one, and then none is needed. */
  readonly bound: { readonly number: number; readonly day: string } | null;
  /** Empty for the first version, which holds for every cycle unless somebody says otherwise. */
  readonly suggested: string;
}

/** A cycle that has begun under the version before, and whether the chosen day would change it while it runs. */
export interface TouchedCycle {
  readonly name: string;
  readonly isChanged: boolean;
}

/**
 * A version never holds from an earlier day than the one before (the server refuses that), and is best begun with a cycle
 * that nobody works in yet: the month after the latest cycle that has begun, or next month.
 */
export function firstDay(versions: readonly PublishedDays[], cycles: readonly CycleDays[], today: string): FirstDay {
  const published = versions.filter(({ state }) => state === 'published');
  if (published.length === 0) return { bound: null, suggested: '' };
  const bound = published.reduce<FirstDay['bound']>(
    (latest, { number, appliesFrom }) =>
      appliesFrom === null || (latest !== null && latest.day >= appliesFrom) ? latest : { number, day: appliesFrom },
    null,
  );
  const next = firstOfNextMonth(latestBegun(cycles, today)?.to ?? today);
  return { bound, suggested: bound !== null && bound.day > next ? bound.day : next };
}

/** The latest cycle that has begun, where the chosen day lies before its end. */
export function touchedCycle(day: string, cycles: readonly CycleDays[], today: string): TouchedCycle | null {
  const latest = latestBegun(cycles, today);
  if (latest === null || day > latest.to) return null;
  return { name: latest.name, isChanged: day <= latest.from };
}

function latestBegun(cycles: readonly CycleDays[], today: string): CycleDays | null {
  return cycles
    .filter(({ from }) => from <= today)
    .reduce<CycleDays | null>((latest, cycle) => (latest === null || cycle.to > latest.to ? cycle : latest), null);
}
