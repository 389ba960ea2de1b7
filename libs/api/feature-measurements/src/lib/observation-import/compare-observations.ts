import type { Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { ObservationBatch } from './read-observations.computation';

export interface ImportCounts {
  readonly added: number;
  readonly unchanged: number;
  readonly corrected: number;
  readonly withdrawn: number;
}

export const NOTHING_COUNTED: ImportCounts = { added: 0, unchanged: 0, corrected: 0, withdrawn: 0 };

export function addCounts(first: ImportCounts, second: ImportCounts): ImportCounts {
  return {
    added: first.added + second.added,
    unchanged: first.unchanged + second.unchanged,
    corrected: first.corrected + second.corrected,
    withdrawn: first.withdrawn + second.withdrawn,
  };
}

/**
 * Joins to incoming observations (`i`, with `external_key`) the latest revision of each; `$1` tenant, `$2` source, `$3`
 * their keys. A full join has no form that looks once for each row: statistics that know nothing of a young workspace made
 * a left join read all of the workspace for every incoming value. No key comes from the right side alone.
 */
export const LATEST_REVISION = `
  full join (
    select distinct on (o.external_key) o.external_key, o.revision, o.value
      from premia.observations o
     where o.tenant_id = $1 and o.source = $2 and o.external_key = any($3::text[])
     order by o.external_key, o.revision desc) latest on latest.external_key = i.external_key`;

/** `$1` tenant, `$2` source, `$3` keys, `$4` values. */
export const COMPARE_OBSERVATIONS = `
  select count(*) filter (where latest.value is null)::int as added,
         count(*) filter (where latest.value = i.value)::int as unchanged,
         count(*) filter (where latest.value <> i.value)::int as corrected, 0 as withdrawn
    from unnest($3::text[], $4::numeric[]) as i (external_key, value) ${LATEST_REVISION}`;

/** What an import of a batch would add, leave and correct. */
export async function compareObservations(
  sql: Sql,
  ctx: TenantContext,
  source: string,
  { keys, values }: ObservationBatch,
): Promise<ImportCounts> {
  const [found = NOTHING_COUNTED] = await sql.query<ImportCounts>(COMPARE_OBSERVATIONS, [
    ctx.tenantId,
    source,
    keys,
    values,
  ]);
  return found;
}
