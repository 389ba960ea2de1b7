import type { KpiDefinition, Observation } from '@premia/domain-kpi';
import { externalKeyOf, metricsForInput } from '@premia/domain-kpi';
import { counted } from './counted';

/**
 * Says where a KPI is fed by a narrower metric that is filled only in some of the rows (marketing costs of one
 * channel beside the spend of all): the KPI stands, as an empty cell may well mean none, but who reads it
 * has to know.
 */
export function describePartialSources(
  observations: readonly Observation[],
  kpis: readonly KpiDefinition[],
): readonly string[] {
  const measured = new Set(observations.map(({ metric }) => metric));
  const choices = new Map<string, { readonly taken: string; readonly other: string }>();
  for (const { name } of kpis.flatMap(({ inputs }) => inputs)) {
    const [taken, other] = metricsForInput(name).filter((metric) => measured.has(metric));
    if (taken !== undefined && other !== undefined) choices.set(`${taken} ${other}`, { taken, other });
  }
  return [...choices.values()].flatMap(({ taken, other }) => {
    const filled = placesOf(observations, taken);
    const rows = placesOf(observations, other);
    const missing = [...rows].filter((row) => !filled.has(row)).length;
    if (missing === 0) return [];
    return [
      `${taken} is taken before ${other}, and is empty in ${missing} of ${counted(rows.size, 'row')} with ${other}`,
    ];
  });
}

function placesOf(observations: readonly Observation[], wanted: string): Set<string> {
  return new Set(
    observations.filter(({ metric }) => metric === wanted).map((place) => externalKeyOf({ ...place, metric: '' })),
  );
}
