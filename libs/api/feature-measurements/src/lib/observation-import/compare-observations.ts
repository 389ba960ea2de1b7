import type { Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { ImportRow } from '@premia/domain-kpi';
import { observationsOf } from '@premia/domain-kpi';

/** Where observations of files come from; what is the same in two files has the same key under it. */
export const FILE_SOURCE = 'file';

/** Decimals of an observation; files may not hold more (30), and sums stay exact. */
const DECIMALS = 30;
/** Observations of one statement: bounds memory, and the time of one statement. */
const BATCH = 10_000;

export interface ImportCounts {
  readonly added: number;
  readonly unchanged: number;
  readonly corrected: number;
}

export const NOTHING_COUNTED: ImportCounts = { added: 0, unchanged: 0, corrected: 0 };

function addCounts(first: ImportCounts, second: ImportCounts): ImportCounts {
  return {
    added: first.added + second.added,
    unchanged: first.unchanged + second.unchanged,
    corrected: first.corrected + second.corrected,
  };
}

/** Observations as columns, in the order in which statements take them. */
export interface ObservationColumns {
  readonly metrics: string[];
  readonly dates: string[];
  readonly channels: (string | null)[];
  readonly campaigns: (string | null)[];
  readonly values: string[];
  readonly keys: string[];
}

/** The observations of rows in batches of columns; only one batch is held at a time. */
export function* batchesOf(rows: Iterable<ImportRow>): Generator<ObservationColumns> {
  let batch = emptyBatch();
  for (const { metric, date, channel, campaign, value, externalKey } of observationsOf(rows)) {
    batch.metrics.push(metric);
    batch.dates.push(date);
    batch.channels.push(channel);
    batch.campaigns.push(campaign);
    batch.values.push(value.toDecimal(DECIMALS));
    batch.keys.push(externalKey);
    if (batch.keys.length === BATCH) {
      yield batch;
      batch = emptyBatch();
    }
  }
  if (batch.keys.length > 0) yield batch;
}

function emptyBatch(): ObservationColumns {
  return { metrics: [], dates: [], channels: [], campaigns: [], values: [], keys: [] };
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
         count(*) filter (where latest.value <> i.value)::int as corrected
    from unnest($3::text[], $4::numeric[]) as i (external_key, value) ${LATEST_REVISION}`;

/** Told how many observations have been dealt with, after every batch. */
export type Step = (observations: number) => Promise<void>;

const NO_STEP: Step = () => Promise.resolve();

/** What an import of the rows would add, leave and correct. */
export async function compareObservations(
  sql: Sql,
  ctx: TenantContext,
  rows: Iterable<ImportRow>,
  step: Step = NO_STEP,
): Promise<ImportCounts> {
  let counts = NOTHING_COUNTED;
  for (const batch of batchesOf(rows)) {
    const [found = NOTHING_COUNTED] = await sql.query<ImportCounts>(COMPARE_OBSERVATIONS, [
      ctx.tenantId,
      FILE_SOURCE,
      batch.keys,
      batch.values,
    ]);
    counts = addCounts(counts, found);
    await step(batch.keys.length);
  }
  return counts;
}
