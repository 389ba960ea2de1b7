import type { KpiChoice } from '../reviews-client';

/** How well a KPI answers the search: its very name, the beginning of a name, somewhere in it, only in what it means. */
function rankOf({ description, key, name }: KpiChoice, search: string): number | null {
  const names = [key, name].map((text) => text.toLowerCase());
  if (names.includes(search)) return 0;
  if (names.some((text) => text.startsWith(search))) return 1;
  const words = search.split(/\s+/u);
  const holdsAll = (text: string): boolean => words.every((word) => text.includes(word));
  if (holdsAll(names.join(' '))) return 2;
  return holdsAll(`${names.join(' ')} ${description.toLowerCase()}`) ? 3 : null;
}

/** The catalogue narrowed by a search; KPIs with data first, better answers before weaker ones, then by name. */
export function foundKpis(kpis: readonly KpiChoice[], search: string): readonly KpiChoice[] {
  const wanted = search.trim().toLowerCase();
  return kpis
    .flatMap((kpi) => {
      const rank = rankOf(kpi, wanted);
      return rank === null ? [] : [{ kpi, rank: rank + (kpi.availableWithData ? 0 : 10) }];
    })
    .sort((first, second) => first.rank - second.rank || first.kpi.name.localeCompare(second.kpi.name))
    .map(({ kpi }) => kpi);
}
