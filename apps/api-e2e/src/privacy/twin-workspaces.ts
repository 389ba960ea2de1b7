import { createHmac } from 'node:crypto';
import { newId, type Transaction } from '@premia/api-data-access';
import { aTenant, type TestDatabase, type TestMember, type TestTenant } from '@premia/api-util-testing';
import type { Role } from '@premia/shared-contract';
import type { ApiUnderTest } from '../start-api';

/** What is changed about the one person whom nobody of the viewers may see. */
export type Change = 'none' | 'pay' | 'target bonus' | 'KPI target' | 'actual';

/** Everything random about a workspace; twins are built from the same, and differ by the change alone. */
export interface Blueprint {
  readonly seed: number;
  readonly headsSeePay: boolean;
  /** Pay, target percent, KPI target and actual of each person. */
  readonly people: readonly {
    readonly pay: number;
    readonly percent: number;
    readonly target: number;
    readonly actual: number;
  }[];
  /** Whose numbers are changed: a stranger in another team, or a colleague in the viewer's own. */
  readonly victim: 'stranger' | 'colleague';
  readonly change: Change;
}

const PEOPLE = ['head', 'employee', 'colleague', 'below', 'stranger', 'other'] as const;
type PersonName = (typeof PEOPLE)[number];
const TEAM_OF: Readonly<Record<PersonName, 'own' | 'sub' | 'else'>> = {
  head: 'own',
  employee: 'own',
  colleague: 'own',
  below: 'sub',
  stranger: 'else',
  other: 'else',
};
export const VIEWERS = ['head', 'employee', 'admin'] as const;
export type Viewer = (typeof VIEWERS)[number];

export const PLANS = {
  plain: {},
  pool: { pool: { amount: '1000000', share: 'target' } },
  scaled: { budget: { amount: '20000', whenExceeded: 'scale' } },
  own: { pool: { amount: '500000', share: 'score' } },
  mine: {},
} as const;
/** Plans of the team Own alone, which its head calculates. */
const OF_OWN_TEAM: readonly string[] = ['own', 'mine'];

/** A cycle before, to compare with. */
const CYCLES = { before: '2021-01', now: '2021-02' } as const;

export function definition(extra: object): object {
  return {
    currency: 'INR',
    combination: 'additive',
    components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
    ...extra,
  };
}

/** Small random numbers by the seed (a linear congruence), the same on every machine. */
export function aBlueprint(seed: number): Blueprint {
  let state = (seed * 2_654_435_761) % 2_147_483_647 || 1;
  const upTo = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  const people = PEOPLE.map(() => ({
    pay: 20_000 + upTo(900_000) / 10,
    percent: 1 + upTo(40),
    target: 10 + upTo(200),
    actual: upTo(300),
  }));
  const changes = ['pay', 'target bonus', 'KPI target', 'actual'] as const;
  return {
    seed,
    headsSeePay: upTo(3) > 0,
    people,
    victim: upTo(2) === 0 ? 'stranger' : 'colleague',
    change: changes[upTo(changes.length)] ?? 'pay',
  };
}

/** Whom the change must not move, one of them by the seed: not those who may see what is changed (a KPI's target and actual are no pay). */
export function viewerOf({ seed, victim, change, headsSeePay }: Blueprint): Viewer {
  const isPay = change === 'pay' || change === 'target bonus';
  const head = victim === 'stranger' || (isPay && !headsSeePay);
  const unmoved: readonly Viewer[] = [
    ...(head ? (['head', 'head'] as const) : []),
    'employee',
    ...(isPay ? (['admin'] as const) : []),
  ];
  return unmoved[seed % unmoved.length] ?? 'employee';
}

export interface Twin {
  readonly tenant: TestTenant;
  readonly cycleId: string;
  readonly cycleBeforeId: string;
  readonly planIds: Readonly<Record<keyof typeof PLANS, string>>;
  readonly personIds: Readonly<Record<PersonName, string>>;
  readonly teamIds: Readonly<Record<'own' | 'sub' | 'else', string>>;
}

/** The same id in both twins: keys of tenants' tables begin with the tenant. */
function idOf(seed: number, number: number): string {
  return `01890000-0000-7000-8000-${String(seed % 1_000_000_000).padStart(9, '0')}${String(number).padStart(3, '0')}`;
}

export async function aTwin(database: TestDatabase, blueprint: Blueprint, change: Change): Promise<Twin> {
  const { seed } = blueprint;
  const ids = <Name extends string>(names: readonly Name[], from: number) =>
    Object.fromEntries(names.map((name, index) => [name, idOf(seed, from + index)])) as Record<Name, string>;
  const personIds = ids(PEOPLE, 0);
  const teamIds = ids(['own', 'sub', 'else'] as const, 20);
  const planIds = ids(Object.keys(PLANS) as (keyof typeof PLANS)[], 30);
  const [cycleId, cycleBeforeId] = [idOf(seed, 10), idOf(seed, 11)];
  const tenant = await aTenant()
    .withMember('head')
    .withMember('employee')
    .withMember('admin')
    .with(async (tx, built) => {
      const { tenantId: t, owner } = built;
      const { now } = tx.ctx;
      await tx.execute(`update premia.workspace_policies set heads_see_pay = $2 where tenant_id = $1`, [
        t,
        blueprint.headsSeePay,
      ]);
      await addPeople(tx, t, personIds, teamIds, numbersOf(blueprint, change));
      for (const role of ['head', 'employee'] as const)
        await tx.execute(`update premia.memberships set person_id = $3 where tenant_id = $1 and id = $2`, [
          t,
          built.member(role).membershipId,
          personIds[role],
        ]);
      await tx.execute(
        `insert into premia.cycles (tenant_id, id, name, kind, from_date, to_date, stage, created_at)
         values ($1, $2, 'February 2021', 'month', '2021-02-01', '2021-02-28', 'active', $4),
                ($1, $3, 'January 2021', 'month', '2021-01-01', '2021-01-31', 'active', $4)`,
        [t, cycleId, cycleBeforeId, now],
      );
      const of = { personIds, userId: owner.userId };
      await addResults(tx, t, { ...of, cycleId: cycleBeforeId, month: CYCLES.before }, numbersOf(blueprint, 'none'));
      await addResults(tx, t, { ...of, cycleId, month: CYCLES.now }, numbersOf(blueprint, change));
      for (const [index, [name, extra]] of Object.entries(PLANS).entries()) {
        const planId = planIds[name as keyof typeof PLANS];
        const plan = [t, planId, now, owner.userId];
        await tx.execute(
          `insert into premia.bonus_plans (tenant_id, id, name, created_at, created_by) values ($1, $2, $5, $3, $4)`,
          [...plan, `Plan ${name}`],
        );
        await tx.execute(
          `insert into premia.bonus_plan_versions (tenant_id, id, plan_id, number, state, definition, team_ids,
             definition_hash, created_at, created_by, updated_at)
           values ($1, $5, $2, 1, 'draft', $6, $7, 'x', $3, $4, $3)`,
          [
            ...plan,
            idOf(seed, 40 + index),
            JSON.stringify(definition(extra)),
            OF_OWN_TEAM.includes(name) ? [teamIds.own] : [],
          ],
        );
        await tx.execute(
          `update premia.bonus_plan_versions set state = 'published', published_at = $3, published_by = $4
            where tenant_id = $1 and plan_id = $2`,
          plan,
        );
      }
    })
    .in(database);
  return { tenant, cycleId, cycleBeforeId, planIds, personIds, teamIds };
}

interface Numbers {
  readonly pay: string;
  readonly percent: string;
  readonly target: string;
  readonly actual: string;
}

function numbersOf({ people, victim }: Blueprint, change: Change): Readonly<Record<PersonName, Numbers>> {
  return Object.fromEntries(
    PEOPLE.map((name, index) => {
      const { pay = 0, percent = 0, target = 0, actual = 0 } = people[index] ?? {};
      const moved = (what: Change, by: number) => (name === victim && change === what ? by : 0);
      return [
        name,
        {
          pay: String(pay + moved('pay', 7777.5)),
          percent: String(percent + moved('target bonus', 9)),
          target: String(target + moved('KPI target', 13)),
          actual: String(actual + moved('actual', 17)),
        },
      ];
    }),
  ) as Record<PersonName, Numbers>;
}

async function addPeople(
  tx: Transaction,
  tenantId: string,
  personIds: Twin['personIds'],
  teamIds: Twin['teamIds'],
  numbers: Readonly<Record<PersonName, Numbers>>,
): Promise<void> {
  const { now } = tx.ctx;
  for (const name of PEOPLE)
    await tx.execute(`insert into premia.persons (tenant_id, id, name, created_at) values ($1, $2, $3, $4)`, [
      tenantId,
      personIds[name],
      `Person ${name}`,
      now,
    ]);
  await tx.execute(
    `insert into premia.teams (tenant_id, id, name, parent_id, head_person_id, created_at)
     values ($1, $2, 'Own', null, $5, $6), ($1, $3, 'Sub', $2, null, $6), ($1, $4, 'Else', null, null, $6)`,
    [tenantId, teamIds.own, teamIds.sub, teamIds.else, personIds.head, now],
  );
  for (const name of PEOPLE)
    await tx.execute(
      `insert into premia.terms (tenant_id, id, person_id, from_date, team_id, position, fte, eligible_pay, target_percent, created_at)
       values ($1, $2, $2, '2021-01-01', $3, 'Specialist', 1, $4, $5, $6)`,
      [tenantId, personIds[name], teamIds[TEAM_OF[name]], numbers[name].pay, numbers[name].percent, now],
    );
}

/** Everybody's leads come from a channel of their own; what teams see together is not touched by one person's actual. */
async function addResults(
  tx: Transaction,
  tenantId: string,
  of: Pick<Twin, 'cycleId' | 'personIds'> & { readonly userId: string; readonly month: string },
  numbers: Readonly<Record<PersonName, Numbers>>,
): Promise<void> {
  const { cycleId, personIds, userId, month } = of;
  const { now } = tx.ctx;
  for (const name of PEOPLE) {
    const id = personIds[name].replace(/^0189/, month === CYCLES.now ? '0189' : '018a');
    await tx.execute(
      `insert into premia.assignments (tenant_id, id, cycle_id, owner_kind, person_id, kpi, weight, scoring, channels, campaigns,
         pilot, created_at, created_by, updated_at)
       values ($1, $8, $3, 'person', $2, 'leads', 100, $4, $5, '{}', false, $6, $7, $6)`,
      [
        tenantId,
        personIds[name],
        cycleId,
        JSON.stringify({ kind: 'ratio', direction: 'higher', target: numbers[name].target }),
        [name],
        now,
        userId,
        id,
      ],
    );
    await tx.execute(
      `insert into premia.observations (tenant_id, id, metric, on_date, channel, campaign, value, source, external_key, revision,
         recorded_by, recorded_at)
       values ($1, $2, 'leads', $7::date, $3, 'one', $4, 'test', $8, 1, $5, $6)`,
      [tenantId, id, name, numbers[name].actual, userId, now, `${month}-10`, `${month} ${name}`],
    );
  }
}

/** A token of a member, as signing in gives it: the session is in the database. */
export async function tokenOf(
  api: ApiUnderTest,
  database: TestDatabase,
  tenant: TestTenant,
  member: TestMember,
): Promise<string> {
  const sessionId = newId();
  const now = api.clock.now();
  await database.unitOfWork.runInIdentity(tenant.as(member), (tx) =>
    tx.execute(
      `insert into premia.sessions (id, user_id, tenant_id, created_at, last_used_at, user_agent) values ($1, $2, $3, $4, $4, 'test')`,
      [sessionId, member.userId, tenant.tenantId, now],
    ),
  );
  const seconds = Math.floor(now.getTime() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    iss: 'premia',
    sub: member.userId,
    sid: sessionId,
    tid: tenant.tenantId,
    iat: seconds,
    exp: seconds + 900,
  };
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', api.config.secret).update(signed).digest('base64url')}`;
}

export function memberOf({ tenant, personIds }: Twin, role: Role): TestMember {
  const member = tenant.member(role);
  return role === 'head' || role === 'employee' ? { ...member, personId: personIds[role] } : member;
}
