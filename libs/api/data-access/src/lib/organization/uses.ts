import type { TenantContext } from '@premia/api-util-platform';
import { scopeOf } from '@premia/api-util-platform';
import type { Use, UseKind } from '@premia/api-vocabulary';
import type { Permission } from '@premia/shared-contract';
import type { Sql } from '../database/sql';
import type { Transaction } from '../unit-of-work/transaction';

/** What can be deleted while nothing rests on it, and archived otherwise. */
export type Removable = 'person' | 'team' | 'cycle';

const TABLES: Readonly<Record<Removable, string>> = { person: 'persons', team: 'teams', cycle: 'cycles' };

/** So many of each kind are named; their number is always said. */
const NAMED = 20;

interface Rest {
  /** The foreign key that would refuse the deletion; null: a list of ids, which no key watches. */
  readonly key: string | null;
  readonly kind: UseKind;
  /** Ids and names of what rests; `$1` tenant, `$2` the thing. */
  readonly sql: string;
}

const cyclesOf = (table: string, column: string): string =>
  `select c.id, c.name from premia.${table} x join premia.cycles c on c.tenant_id = x.tenant_id and c.id = x.cycle_id
    where x.tenant_id = $1 and x.${column} = $2`;
const peopleIn = (table: string): string =>
  `select x.cycle_id, p.name from premia.${table} x
     join premia.persons p on p.tenant_id = x.tenant_id and p.id = x.person_id
    where x.tenant_id = $1 and x.cycle_id = $2`;
const observationsOf = (column: string): string =>
  `select null::uuid, o.metric from premia.observations o where o.tenant_id = $1 and o.${column} = $2`;

/** Every foreign key to the three tables has its line here, or goes with the thing (`PARTS`); a test compares. */
export const RESTS: Readonly<Record<Removable, readonly Rest[]>> = {
  person: [
    { key: 'assignments_person', kind: 'kpis', sql: cyclesOf('assignments', 'person_id') },
    {
      key: 'payouts_person',
      kind: 'run',
      sql: `select r.id, c.name || ' · ' || r.number from premia.payouts p
              join premia.payout_runs r on r.tenant_id = p.tenant_id and r.id = p.run_id
              join premia.cycles c on c.tenant_id = r.tenant_id and c.id = r.cycle_id
             where p.tenant_id = $1 and p.person_id = $2`,
    },
    {
      key: 'payout_differences_person',
      kind: 'run',
      sql: `select r.id, c.name || ' · ' || r.number from premia.payout_differences d
              join premia.run_comparisons x on x.tenant_id = d.tenant_id and x.id = d.comparison_id
              join premia.payout_runs r on r.tenant_id = x.tenant_id and r.id = x.run_id
              join premia.cycles c on c.tenant_id = r.tenant_id and c.id = r.cycle_id
             where d.tenant_id = $1 and d.person_id = $2`,
    },
    { key: 'payout_inputs_person', kind: 'inputs', sql: cyclesOf('payout_inputs', 'person_id') },
    { key: 'payout_holds_person', kind: 'inputs', sql: cyclesOf('payout_holds', 'person_id') },
    { key: 'payout_adjustments_person', kind: 'inputs', sql: cyclesOf('payout_adjustments', 'person_id') },
    { key: 'payout_looks_person', kind: 'inputs', sql: cyclesOf('payout_looks', 'person_id') },
    {
      key: 'plan_acknowledgements_person',
      kind: 'plan',
      sql: `select b.id, b.name from premia.plan_acknowledgements a
              join premia.bonus_plan_versions v on v.tenant_id = a.tenant_id and v.id = a.plan_version_id
              join premia.bonus_plans b on b.tenant_id = v.tenant_id and b.id = v.plan_id
             where a.tenant_id = $1 and a.person_id = $2`,
    },
    {
      key: 'teams_head',
      kind: 'team',
      sql: `select t.id, t.name from premia.teams t where t.tenant_id = $1 and t.head_person_id = $2`,
    },
    {
      key: 'memberships_person',
      kind: 'member',
      sql: `select null::uuid, u.email from premia.memberships m join premia.users u on u.id = m.user_id
             where m.tenant_id = $1 and m.person_id = $2`,
    },
    {
      key: 'invitations_person',
      kind: 'invitation',
      sql: `select null::uuid, i.email from premia.invitations i where i.tenant_id = $1 and i.person_id = $2`,
    },
    { key: 'observations_person', kind: 'data', sql: observationsOf('person_id') },
  ],
  team: [
    {
      key: 'teams_parent',
      kind: 'team',
      sql: `select t.id, t.name from premia.teams t where t.tenant_id = $1 and t.parent_id = $2`,
    },
    {
      key: 'terms_team',
      kind: 'person',
      sql: `select p.id, p.name from premia.terms x
              join premia.persons p on p.tenant_id = x.tenant_id and p.id = x.person_id
             where x.tenant_id = $1 and x.team_id = $2`,
    },
    { key: 'assignments_team', kind: 'kpis', sql: cyclesOf('assignments', 'team_id') },
    { key: 'observations_team', kind: 'data', sql: observationsOf('team_id') },
    {
      key: null,
      kind: 'plan',
      sql: `select b.id, b.name from premia.bonus_plan_versions v
              join premia.bonus_plans b on b.tenant_id = v.tenant_id and b.id = v.plan_id
             where v.tenant_id = $1 and $2 = any (v.team_ids)`,
    },
  ],
  cycle: [
    {
      key: 'assignments_cycle',
      kind: 'kpis',
      sql: `select a.cycle_id, coalesce(p.name, t.name, w.name) from premia.assignments a
              join premia.tenants w on w.id = a.tenant_id
              left join premia.persons p on p.tenant_id = a.tenant_id and p.id = a.person_id
              left join premia.teams t on t.tenant_id = a.tenant_id and t.id = a.team_id
             where a.tenant_id = $1 and a.cycle_id = $2`,
    },
    {
      key: 'payout_runs_cycle',
      kind: 'run',
      sql: `select r.id, c.name || ' · ' || r.number from premia.payout_runs r
              join premia.cycles c on c.tenant_id = r.tenant_id and c.id = r.cycle_id
             where r.tenant_id = $1 and r.cycle_id = $2`,
    },
    {
      key: 'payout_inputs_cycle',
      kind: 'inputs',
      sql: peopleIn('payout_inputs'),
    },
    { key: 'payout_holds_cycle', kind: 'inputs', sql: peopleIn('payout_holds') },
    { key: 'payout_adjustments_cycle', kind: 'inputs', sql: peopleIn('payout_adjustments') },
    { key: 'payout_looks_cycle', kind: 'inputs', sql: peopleIn('payout_looks') },
    {
      key: 'payout_budgets_cycle',
      kind: 'plan',
      sql: `select b.id, b.name from premia.payout_budgets x
              join premia.bonus_plans b on b.tenant_id = x.tenant_id and b.id = x.plan_id
             where x.tenant_id = $1 and x.cycle_id = $2`,
    },
  ],
};

/** Foreign keys of what belongs to the thing alone and goes with it. */
export const PARTS: readonly string[] = [
  'terms_person',
  'replaced_terms_person',
  'replaced_terms_team',
  'payroll_codes_team',
];

/** Of these the reader hears how many there are, but no names, without the permission. */
const READ_BY: Readonly<Partial<Record<UseKind, Permission>>> = {
  run: 'payouts.read',
  inputs: 'payout-inputs.read',
  plan: 'plans.read',
  member: 'members.read',
  invitation: 'members.read',
};

/** What rests on a person, team or cycle, named where the caller may read it. */
async function readUses(sql: Sql, ctx: TenantContext, thing: Removable, id: string): Promise<readonly Use[]> {
  const rests = RESTS[thing].map(
    ({ kind, sql: named }) => `select '${kind}' as kind, r.* from (${named}) as r (id, name)`,
  );
  const rows = await sql.query<{
    readonly kind: UseKind;
    readonly id: string | null;
    readonly name: string;
    readonly count: number;
  }>(
    `select * from (
       select kind, id, name, count(*) over (partition by kind)::int as count,
              row_number() over (partition by kind order by name, id) as place
         from (select distinct kind, id, name from (${rests.join(' union all ')}) as each_use) as uses) as placed
      where place <= ${NAMED} order by kind, place`,
    [ctx.tenantId, id],
  );
  return [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, named]) => {
    const permission = READ_BY[kind];
    const isReadable = permission === undefined || scopeOf(ctx, permission) === 'all';
    return {
      kind,
      count: named[0]?.count ?? 0,
      things: isReadable ? named.map(({ id: thingId, name }) => ({ id: thingId, name })) : [],
    };
  });
}

/**
 * Deletes the thing while nothing rests on it.
 *
 * @returns what rests on it, empty where it is gone; null where there is no such thing
 */
export async function removeUnused(
  tx: Transaction,
  ctx: TenantContext,
  thing: Removable,
  id: string,
): Promise<readonly Use[] | null> {
  const table = TABLES[thing];
  const [before] = await tx.query<{ readonly name: string }>(
    `select name from premia.${table} where tenant_id = $1 and id = $2 for update`,
    [ctx.tenantId, id],
  );
  if (before === undefined) return null;
  const uses = await readUses(tx, ctx, thing, id);
  if (uses.length > 0) return uses;
  if (thing === 'person') {
    await tx.execute(`delete from premia.terms where tenant_id = $1 and person_id = $2`, [ctx.tenantId, id]);
  }
  await tx.execute(`delete from premia.${table} where tenant_id = $1 and id = $2`, [ctx.tenantId, id]);
  tx.audit({ action: `${thing}.deleted`, entity: thing, entityId: id, before });
  return [];
}

/** Puts the thing out of sight, or back. @returns false where there is no such thing */
export async function archive(
  tx: Transaction,
  ctx: TenantContext,
  thing: Removable,
  { id, archived }: { readonly id: string; readonly archived: boolean },
): Promise<boolean> {
  const changed = await tx.query<{ readonly name: string; readonly was: boolean }>(
    `update premia.${TABLES[thing]} x set archived_at = case when $3 then coalesce(x.archived_at, $4) end
       from (select id, archived_at is not null as was from premia.${TABLES[thing]} where tenant_id = $1 and id = $2 for update) b
      where x.tenant_id = $1 and x.id = b.id returning x.name, b.was`,
    [ctx.tenantId, id, archived, ctx.now],
  );
  const [row] = changed;
  if (row === undefined) return false;
  if (row.was !== archived) {
    tx.audit({
      action: archived ? `${thing}.archived` : `${thing}.restored`,
      entity: thing,
      entityId: id,
      after: { name: row.name },
    });
  }
  return true;
}
