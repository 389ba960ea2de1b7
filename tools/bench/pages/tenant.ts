import { CALCULATE } from '../../seed/demo-mutations';
import type { Installation } from '../payouts/installation';
import { buildTenant, MEASURES } from '../payouts/tenant';
import { jobDone } from './job-done';

export interface PagesTenant {
  /** The latest month with data, KPIs and a run. */
  readonly cycleId: string;
  readonly planId: string;
  readonly runId: string;
  readonly personId: string;
}

export interface PagesOptions {
  readonly people: number;
  readonly observations: number;
  readonly neighbours: number;
}

const METRICS = ['spend', ...MEASURES];
const DAYS = 365;
/** Every eleventh observation has been corrected. */
const CORRECTED = 11;
const AUDIT_EVENTS = 20_000;
const MEMBERS = 300;
const IMPORTS = 60;
/** Months that have KPIs, the latest last. */
const MONTHS_WITH_KPIS = [11, 12];
/** What belongs to accounts, or is under way. */
const NOT_COPIED = [
  'memberships',
  'invitations',
  'jobs',
  'events',
  'event_deliveries',
  'audit_heads',
  'files',
  'answers',
  'recording_moments',
];

/** A year of a workspace with two runs, and others beside it with the same rows under their own tenant. */
export async function buildPagesTenant(installation: Installation, options: PagesOptions): Promise<PagesTenant> {
  const { superuser, tenantId, userId, client } = installation;
  const say = (sql: string, parameters: readonly unknown[] = []) =>
    superuser.query<Record<string, string>>(sql, [...parameters]);
  const { people, observations, neighbours } = options;
  const built = await buildTenant(installation, { people, hasBudget: false, hasOwnCampaigns: false });
  await say('begin');
  await say('set local session_replication_role = replica');
  await say(
    `insert into premia.cycles (tenant_id, id, name, kind, from_date, to_date, stage, created_at)
     select $1, uuidv7(), to_char(day, 'FMMonth YYYY'), 'month', day, (day + interval '1 month')::date - 1, 'active', '2021-01-01'
       from generate_series(date '2021-01-01', date '2021-12-01', interval '1 month') day where day <> '2021-02-01'`,
    [tenantId],
  );
  await copyRows(installation, 'assignments', {
    id: 'uuidv7()',
    cycle_id: 'other.id',
    from: `premia.cycles other where row.cycle_id = '${built.cycleId}' and other.tenant_id = row.tenant_id
             and extract(month from other.from_date) = any (array[${MONTHS_WITH_KPIS.join()}])`,
  });
  const campaigns = Math.max(1, Math.round((observations * CORRECTED) / (CORRECTED + 1) / DAYS / METRICS.length));
  // Their sums are kept by a trigger.
  await say('set local session_replication_role = origin');
  await say(
    `insert into premia.observations (tenant_id, id, metric, on_date, channel, campaign, value, source, external_key, revision,
       recorded_by, recorded_at)
     select $1, uuidv7(), m, date '2021-01-01' + day, 'channel ' || campaign % 8 + 1, 'campaign ' || campaign,
            500 + (day * 31 + campaign * 13 + revision * 3) % 700 + 0.25, 'year', concat_ws('|', m, day, campaign), revision, $2,
            timestamptz '2022-01-01' + revision * interval '1 minute'
       from generate_series(0, ${DAYS - 1}) day, unnest($3::text[]) m, generate_series(0, ${campaigns - 1}) campaign,
            generate_series(1, 2) revision
      where revision = 1 or (day + campaign) % ${CORRECTED} = 0`,
    [tenantId, userId, METRICS],
  );
  await say('set local session_replication_role = replica');
  await say(
    `insert into premia.imports (tenant_id, id, kind, file_name, sha256, source, mapping, mode, rows_read, added, unchanged, corrected, problems, created_by, created_at)
     select $1, uuidv7(), 'observations', 'week ' || n || '.csv', '', 'year', '[]', 'all-or-nothing', 1000, 1000, 0, 0, '[]', $2, timestamptz '2021-01-01' + n * interval '6 days'
       from generate_series(1, ${IMPORTS}) n`,
    [tenantId, userId],
  );
  await addMembers(installation);
  await addAuditEvents(installation);
  await say('commit');
  await say('vacuum analyze');
  const runs = [];
  const { rows: cycles } = await say(
    `select id from premia.cycles where tenant_id = $1 and extract(month from from_date) = any ($2) order by from_date`,
    [tenantId, MONTHS_WITH_KPIS],
  );
  for (const { id: cycleId } of cycles)
    runs.push(await jobDone(client, await client.mutate('Job', CALCULATE, { cycleId, planId: built.planId })));
  for (let n = 1; n <= neighbours; n += 1) await copyTenant(installation, n);
  await say('vacuum analyze');
  const { rows: persons } = await say(
    `update premia.memberships m set person_id = p.id
       from (select id from premia.persons where tenant_id = $1 order by name desc limit 1) p
      where m.tenant_id = $1 and m.user_id = $2 returning p.id`,
    [tenantId, userId],
  );
  return {
    cycleId: cycles.at(-1)?.['id'] ?? '',
    planId: built.planId,
    runId: runs.at(-1) ?? '',
    personId: persons[0]?.['id'] ?? '',
  };
}

async function addMembers({ superuser, tenantId }: Installation): Promise<void> {
  await superuser.query(
    `with people as (select id, email, row_number() over (order by name) as n from premia.persons where tenant_id = $1 limit ${MEMBERS}),
     accounts as (
       insert into premia.users (id, email, locale, created_at)
       select gen_random_uuid(), email, 'en', '2021-01-01' from people returning id, email)
     insert into premia.memberships (tenant_id, id, user_id, roles, person_id, created_at)
     select $1, uuidv7(), accounts.id, array['employee'], people.id, '2021-01-01' from accounts join people using (email)`,
    [tenantId],
  );
}

/** A long trail; its hashes are of nothing, since nobody verifies it here. */
async function addAuditEvents({ superuser, tenantId, userId }: Installation): Promise<void> {
  await superuser.query(
    `insert into premia.audit_events (tenant_id, id, sequence, at, actor_user_id, action, entity, entity_id, before, after, previous_hash, hash)
     select $1, uuidv7(), h.count + n, timestamptz '2021-01-01' + n * interval '20 minutes', $2, 'person.updated', 'person',
            (select id from premia.persons where tenant_id = $1 limit 1), '{"name":"Before"}', '{"name":"After"}', '', md5(n::text)
       from premia.audit_heads h, generate_series(1, ${AUDIT_EVENTS}) n where h.tenant_id = $1`,
    [tenantId, userId],
  );
  await superuser.query(`update premia.audit_heads set count = count + ${AUDIT_EVENTS} where tenant_id = $1`, [
    tenantId,
  ]);
}

/** All rows of a workspace once more, with the same ids, under another one. */
async function copyTenant({ superuser, tenantId }: Installation, n: number): Promise<void> {
  await superuser.query('begin');
  await superuser.query('set local session_replication_role = replica');
  const { rows } = await superuser.query<{ id: string }>(
    `insert into premia.tenants (id, name, currency, time_zone, locale, is_sample, created_at)
     values (gen_random_uuid(), $1, 'INR', 'Asia/Kolkata', 'en', false, now()) returning id`,
    [`Neighbour ${n}`],
  );
  const { rows: tables } = await superuser.query<{ name: string; columns: string }>(
    `select table_name as name, string_agg(quote_ident(column_name), ', ') as columns
       from information_schema.columns
      where table_schema = 'premia' and column_name <> 'tenant_id' and is_generated = 'NEVER' and is_identity = 'NO'
        and exists (select from pg_constraint k where k.conrelid = to_regclass(format('premia.%I', table_name)) and k.contype = 'p'
                       and pg_get_constraintdef(k.oid) = 'PRIMARY KEY (tenant_id, id)')
        and table_name <> all ($1)
      group by 1`,
    [NOT_COPIED],
  );
  for (const { name, columns } of tables)
    await superuser.query(
      `insert into premia.${name} (tenant_id, ${columns}) select $1, ${columns} from premia.${name} where tenant_id = $2`,
      [rows[0]?.id, tenantId],
    );
  await superuser.query('commit');
}

/** Rows of a table once more with some columns changed. */
async function copyRows(
  { superuser, tenantId }: Installation,
  table: string,
  { from, ...changed }: Readonly<Record<string, string>> & { readonly from: string },
): Promise<void> {
  const { rows } = await superuser.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'premia' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  await superuser.query(
    `insert into premia.${table} (${names.join(', ')})
     select ${names.map((name) => changed[name] ?? `row.${name}`).join(', ')} from premia.${table} row, ${from} and row.tenant_id = $1`,
    [tenantId],
  );
}
