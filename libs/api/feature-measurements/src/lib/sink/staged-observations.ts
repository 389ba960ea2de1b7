import type { Sql, Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { Incoming } from '../observation-import/standing-beside';

/** What every way in feeds: a file, the REST interface, a connection. In this order stand the values of a line of COPY. */
const STAGED_COLUMNS = 'id, metric, on_date, channel, campaign, value, external_key';
/** Of a file, which may hold values over several days and money that was converted. */
export const FILE_COLUMNS = `${STAGED_COLUMNS}, from_date, converted`;

/** A file of a million observations takes longer than a statement of a page may. */
const RECORDING_TIMEOUT = '10min';
/** Keys that are looked up by one statement. */
const BATCH = 10_000;

export interface ImportCounts {
  readonly added: number;
  readonly unchanged: number;
  readonly corrected: number;
  readonly withdrawn: number;
}

export const NOTHING_COUNTED: ImportCounts = { added: 0, unchanged: 0, corrected: 0, withdrawn: 0 };

export interface Recording {
  readonly importId: string;
  readonly recordedAt: Date;
}

/** Values that stand where the incoming ones are about, and vanish with them if they are not among them. */
export interface AuthoritativeSlice {
  readonly days: readonly string[];
  readonly metrics: readonly string[];
  readonly places: readonly (readonly [channel: string | null, campaign: string | null])[];
}

/**
 * Joins to incoming observations (`i`) the latest revision of each; `$1` tenant, `$2` source, `$3` and `$4` first and last
 * number. A full join has no form that looks once for each row: statistics that know nothing of a young workspace made a
 * left join read all of the workspace for every incoming value. No key comes from the right side alone.
 */
export const COMPARE_STAGED = `
  with compared as materialized (
    select i.number, latest.revision, latest.value as known, i.value
      from (select number, value, external_key from staged_observations where number between $3 and $4) i
      full join (
        select distinct on (o.external_key) o.external_key, o.revision, o.value
          from premia.observations o
         where o.tenant_id = $1 and o.source = $2
           and o.external_key = any(array(select s.external_key from staged_observations s where s.number between $3 and $4))
         order by o.external_key, o.revision desc) latest on latest.external_key = i.external_key),
  changes as (
    insert into changed_observations (number, revision)
    select number, coalesce(revision, 0) + 1 from compared where known is distinct from value)
  select count(*) filter (where known is null)::int as added,
         count(*) filter (where known = value)::int as unchanged,
         count(*) filter (where known <> value)::int as corrected
    from compared`;

/**
 * Observations that have come in, in a table of this transaction alone: COPY does not go through row security. From there
 * they are compared with what stands, and recorded, by sets and in the same statements whichever way they came.
 */
export class StagedObservations {
  #isFirst = true;
  #vanished = 0;

  private constructor(
    private readonly tx: Transaction,
    private readonly ctx: TenantContext,
    private readonly source: string,
  ) {}

  static async stage(
    tx: Transaction,
    ctx: TenantContext,
    source: string,
    lines: AsyncIterable<Buffer>,
    columns = STAGED_COLUMNS,
  ): Promise<StagedObservations> {
    await tx.query(`set local statement_timeout = '${RECORDING_TIMEOUT}'`);
    await tx.query(
      `create temporary table staged_observations (
         number int generated always as identity, id uuid not null, metric text not null, on_date date not null,
         channel text, campaign text, value numeric not null, external_key text not null,
         from_date date, converted text) on commit drop`,
    );
    await tx.copy(`copy staged_observations (${columns}) from stdin`, lines);
    return new StagedObservations(tx, ctx, source);
  }

  /** Adds up rows of one key, of metrics that add up; gives the key of rows that differ and do not. */
  async addUp(additive: readonly string[]): Promise<string | null> {
    const [differing] = await this.tx.query<{ readonly key: string }>(
      `select external_key as key from staged_observations where metric <> all($1::text[])
        group by external_key having count(distinct value) > 1 limit 1`,
      [additive],
    );
    if (differing !== undefined) return differing.key;
    await this.tx.execute(
      `with sums as (
         select external_key, min(number) as number, sum(value) as value from staged_observations
          group by external_key having count(*) > 1),
       added as (
         update staged_observations s set value = sums.value from sums
          where s.number = sums.number and s.metric = any($1::text[]))
       delete from staged_observations s using sums where s.external_key = sums.external_key and s.number <> sums.number`,
      [additive],
    );
    return null;
  }

  /** What the staged observations are about. */
  async about(): Promise<Incoming['reading']> {
    const [found = null] = await this.tx.query<NonNullable<Incoming['reading']>>(
      `select min(on_date)::text as "from", max(on_date)::text as "to",
              array(select distinct on_date::text from staged_observations) as days,
              (select jsonb_agg(distinct jsonb_build_array(metric, '')) from staged_observations) as totals,
              (select jsonb_agg(distinct jsonb_build_array(channel, campaign)) from staged_observations) as places
         from staged_observations`,
    );
    return found;
  }

  /** What recording would do; under the lock of observations, it can be recorded afterwards. */
  async compare(slice: AuthoritativeSlice | null): Promise<ImportCounts> {
    const [staged] = await this.tx.query<{ readonly count: number; readonly last: number }>(
      'select count(*)::int as count, coalesce(max(number), 0) as last from staged_observations',
    );
    const { count, last } = staged ?? { count: 0, last: 0 };
    this.#isFirst = !(await isKnownSource(this.tx, this.ctx, this.source));
    // A source that has brought nothing yet has nothing to compare with.
    if (this.#isFirst) return { ...NOTHING_COUNTED, added: count };
    await this.tx.query(`
      create index staged_by_number on staged_observations (number);
      create index staged_by_key on staged_observations (external_key);
      analyze staged_observations;
      create temporary table changed_observations (number int primary key, revision int not null) on commit drop`);
    let counts = NOTHING_COUNTED;
    for (let from = 1; from <= last; from += BATCH) {
      const [found] = await this.tx.query<Omit<ImportCounts, 'withdrawn'>>(COMPARE_STAGED, [
        this.ctx.tenantId,
        this.source,
        from,
        from + BATCH - 1,
      ]);
      if (found !== undefined) counts = addCounts(counts, found);
    }
    if (slice !== null) this.#vanished = await this.#findVanished(slice);
    return { ...counts, withdrawn: this.#vanished };
  }

  /** Records what is new as revision 1, what has another value as the next revision, and withdraws what has vanished. */
  async record({ importId, recordedAt }: Recording): Promise<void> {
    const { tx, ctx, source } = this;
    await tx.execute(
      `insert into premia.observations
         (tenant_id, id, metric, on_date, from_date, converted, channel, campaign, value, source, external_key, revision,
          import_id, recorded_by, recorded_at)
       select $1, s.id, s.metric, s.on_date, s.from_date, s.converted, s.channel, s.campaign, s.value, $2, s.external_key, ${this.#isFirst ? '1' : 'c.revision'}, $3, $4, $5
         from staged_observations s ${this.#isFirst ? '' : 'join changed_observations c on c.number = s.number'}`,
      [ctx.tenantId, source, importId, ctx.userId, recordedAt],
    );
    if (this.#vanished === 0) return;
    await tx.execute(
      `insert into premia.observations
         (tenant_id, id, metric, on_date, from_date, channel, campaign, person_id, team_id, value, source, external_key,
          revision, import_id, comment, recorded_by, recorded_at)
       select o.tenant_id, v.new_id, o.metric, o.on_date, o.from_date, o.channel, o.campaign, o.person_id, o.team_id, null, o.source,
              o.external_key, o.revision + 1, $2, 'withdrawn', $3, $4
         from vanished_observations v
         join premia.observations o on o.tenant_id = $1 and o.id = v.id`,
      [ctx.tenantId, importId, ctx.userId, recordedAt],
    );
  }

  async #findVanished({ days, metrics, places }: AuthoritativeSlice): Promise<number> {
    await this.tx.query('create temporary table vanished_observations (id uuid, new_id uuid) on commit drop');
    return this.tx.execute(
      `insert into vanished_observations (id, new_id)
       select o.id, gen_random_uuid()
         from premia.observations o
        where o.tenant_id = $1 and o.source = $2 and o.value is not null
          and o.metric = any($3::text[]) and o.on_date = any($4::date[])
          and coalesce(o.from_date || '/' || o.on_date, o.on_date::text) = any($6::text[])
          and jsonb_build_array(o.channel, o.campaign) in (select p from jsonb_array_elements($5::jsonb) p)
          and not exists (select from staged_observations s where s.external_key = o.external_key)
          and not exists (
            select from premia.observations later
             where later.tenant_id = o.tenant_id and later.source = o.source and later.external_key = o.external_key
               and later.revision > 1 and later.revision > o.revision)`,
      [...[this.ctx.tenantId, this.source, metrics, days.map((span) => span.slice(-10)), JSON.stringify(places)], days],
    );
  }
}

/** Whether a source has brought anything yet. */
export async function isKnownSource(sql: Sql, { tenantId }: TenantContext, source: string): Promise<boolean> {
  const found = await sql.query('select from premia.observations where tenant_id = $1 and source = $2 limit 1', [
    tenantId,
    source,
  ]);
  return found.length > 0;
}

function addCounts(first: ImportCounts, second: Omit<ImportCounts, 'withdrawn'>): ImportCounts {
  return {
    added: first.added + second.added,
    unchanged: first.unchanged + second.unchanged,
    corrected: first.corrected + second.corrected,
    withdrawn: first.withdrawn,
  };
}
