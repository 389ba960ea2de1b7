import { scopeOf, type TenantContext } from '@premia/api-util-platform';
import { type Observation, type ObservationSlice, selectObservations } from '@premia/domain-kpi';
import type { Sql } from '../database/sql';
import { joinCurrentTerms } from '../organization/current-terms';
import { readOrganizationScope } from '../organization/organization-scope';

/**
 * What of the measurements the caller may see (product §9): whoever holds `kpis.read` for oneself sees the slices that
 * one's own assignments, the team's and the company's name; everybody else sees all. Null: no restriction.
 */
export async function readVisibleSlices(sql: Sql, ctx: TenantContext): Promise<readonly ObservationSlice[] | null> {
  if (scopeOf(ctx, 'kpis.read') !== 'self') return null;
  const { today } = await readOrganizationScope(sql, ctx);
  const slices = await sql.query<{ readonly channels: readonly string[]; readonly campaigns: readonly string[] }>(
    `select distinct a.channels, a.campaigns
       from premia.assignments a
      where a.tenant_id = $1
        and (a.person_id = $2 or a.owner_kind = 'company' or a.team_id in (
          select current.team_id from premia.persons p ${joinCurrentTerms('p', '$3')} where p.tenant_id = $1 and p.id = $2))`,
    [ctx.tenantId, ctx.personId, today],
  );
  if (slices.some(({ channels, campaigns }) => channels.length === 0 && campaigns.length === 0)) return null;
  return slices.map(({ channels, campaigns }) => ({
    ...(channels.length > 0 && { channels }),
    ...(campaigns.length > 0 && { campaigns }),
  }));
}

/** What lies in any of the slices, each once; observations, or what is known of them without their values. */
export function withinSlices<Item extends Omit<Observation, 'value'>>(
  observations: readonly Item[],
  slices: readonly ObservationSlice[] | null,
): readonly Item[] {
  if (slices === null) return observations;
  const visible = new Set(slices.flatMap((slice) => selectObservations(observations, slice)));
  return observations.filter((observation) => visible.has(observation));
}
