import type { PlanInput } from '@premia/domain-bonus';
import type { Installation } from './installation';

export interface BenchTenant {
  readonly cycleId: string;
  readonly planId: string;
  readonly planVersionId: string;
  readonly plan: PlanInput;
}

export const MEASURES = ['leads', 'revenue', 'new_customers', 'visits', 'target_actions'] as const;
const KPIS = ['leads', 'revenue', 'new_customers', 'website_traffic', 'conversions'] as const;
const PEOPLE_OF_A_TEAM = 50;
/** Days of the cycle, channels and campaigns that have data. */
const DAYS = 28;
const CHANNELS = 8;
const CAMPAIGNS = 40;
const CURVE = {
  kind: 'points',
  points: [
    ['80', '50'],
    ['100', '100'],
    ['120', '150'],
  ],
  below: 'zero',
  above: 'flat',
} as const;

const PLAN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [
    { id: 'own', scope: 'individual', weight: '80', curve: CURVE, curveOn: 'measure' },
    { id: 'team', scope: 'team', weight: '20', curve: CURVE, curveOn: 'measure' },
  ],
};

export interface TenantOptions {
  readonly people: number;
  /** A budget that is never exceeded: everybody must be weighed before the first is paid, and is paid the same. */
  readonly hasBudget: boolean;
  /** Everybody's KPIs over a campaign that is theirs alone. */
  readonly hasOwnCampaigns: boolean;
}

/**
 * A month of a workspace: people with five KPIs of their own over the campaign of their team, a KPI of the team, and data
 * by day, channel and campaign of which a tenth has been corrected.
 */
export async function buildTenant(
  { superuser, tenantId, userId }: Installation,
  { people, hasBudget, hasOwnCampaigns }: TenantOptions,
): Promise<BenchTenant> {
  const [days, channels, campaigns] = hasOwnCampaigns ? [1, 1, people] : [DAYS, CHANNELS, CAMPAIGNS];
  const campaignOf = hasOwnCampaigns ? 'p.n' : `p.n / ${PEOPLE_OF_A_TEAM} % ${CAMPAIGNS}`;
  const plan: PlanInput = hasBudget ? { ...PLAN, budget: { amount: '1000000000000', whenExceeded: 'scale' } } : PLAN;
  const say = (sql: string, parameters: readonly unknown[] = []) =>
    superuser.query<Record<string, string>>(sql, [...parameters]);
  await say('begin');
  await say(`set local session_replication_role = replica`);
  await say(
    `insert into premia.teams (tenant_id, id, name, created_at)
     select $1, uuidv7(), 'Team ' || n, '2021-01-01' from generate_series(0, $2::int) n`,
    [tenantId, Math.ceil(people / PEOPLE_OF_A_TEAM) - 1],
  );
  await say(
    `insert into premia.persons (tenant_id, id, name, email, created_at)
     select $1, uuidv7(), 'Specialist ' || n, 'specialist-' || n || '@example.test', '2021-01-01' from generate_series(0, $2::int) n`,
    [tenantId, people - 1],
  );
  await say(
    `insert into premia.terms (tenant_id, id, person_id, from_date, team_id, position, fte, eligible_pay, target_percent, created_at)
     select $1, uuidv7(), p.id, '2021-01-01', t.id, 'Specialist', 1, 40000 + p.n % 977 * 10, 20, '2021-01-01'
       from (select id, substring(name from 12)::int as n from premia.persons where tenant_id = $1) p
       join premia.teams t on t.tenant_id = $1 and t.name = 'Team ' || p.n / ${PEOPLE_OF_A_TEAM}`,
    [tenantId],
  );
  const { rows: cycles } = await say(
    `insert into premia.cycles (tenant_id, id, name, kind, from_date, to_date, stage, created_at)
     values ($1, uuidv7(), 'February 2021', 'month', '2021-02-01', '2021-02-28', 'active', '2021-01-01') returning id`,
    [tenantId],
  );
  const cycleId = idOf(cycles);
  // A ratio to a target around what the campaign brought, so that attainments lie on all parts of the curve.
  await say(
    `insert into premia.assignments (tenant_id, id, cycle_id, owner_kind, person_id, kpi, weight, scoring, channels, campaigns,
       pilot, created_at, created_by, updated_at)
     select $1, uuidv7(), $2, 'person', p.id, ($4::text[])[k], (array[30, 25, 20, 15, 10])[k],
            jsonb_build_object('kind', 'ratio', 'direction', 'higher', 'target', (200000 + (p.n * 7 + k * 131) % 240000)::text),
            '{}', array['campaign ' || ${campaignOf}], false, '2021-01-01', $3, '2021-01-01'
       from (select id, substring(name from 12)::int as n from premia.persons where tenant_id = $1) p, generate_series(1, 5) k`,
    [tenantId, cycleId, userId, KPIS],
  );
  await say(
    `insert into premia.assignments (tenant_id, id, cycle_id, owner_kind, team_id, kpi, weight, scoring, channels, campaigns,
       pilot, created_at, created_by, updated_at)
     select $1, uuidv7(), $2, 'team', t.id, 'revenue', 100,
            jsonb_build_object('kind', 'ratio', 'direction', 'higher', 'target', (250000 + t.n % 100 * 1000)::text),
            '{}', array['campaign ' || t.n % ${CAMPAIGNS}], false, '2021-01-01', $3, '2021-01-01'
       from (select id, substring(name from 6)::int as n from premia.teams where tenant_id = $1) t`,
    [tenantId, cycleId, userId],
  );
  // Their sums are kept by a trigger.
  await say('set local session_replication_role = origin');
  await say(
    `insert into premia.observations (tenant_id, id, metric, on_date, channel, campaign, value, source, external_key, revision,
       recorded_by, recorded_at)
     select $1, uuidv7(), m.metric, '2021-02-01'::date + day, 'channel ' || channel, 'campaign ' || campaign,
            (1000 + (day * 31 + channel * 17 + campaign * 13 + m.number * 7 + revision * 3) % 700 + 0.25) * ${(DAYS * CHANNELS) / (days * channels)}, 'bench',
            concat_ws('|', m.metric, day, channel, campaign), revision, $2, '2021-03-01'::timestamptz + revision * interval '1 minute'
       from unnest($3::text[]) with ordinality as m (metric, number), generate_series(0, ${days - 1}) day,
            generate_series(1, ${channels}) channel, generate_series(0, ${campaigns - 1}) campaign, generate_series(1, 2) revision
      where revision = 1 or (day + channel + campaign) % 10 = 0`,
    [tenantId, userId, MEASURES],
  );
  await say('set local session_replication_role = replica');
  const { rows: plans } = await say(
    `insert into premia.bonus_plans (tenant_id, id, name, created_at, created_by) values ($1, uuidv7(), 'Plan', '2021-01-01', $2) returning id`,
    [tenantId, userId],
  );
  const planId = idOf(plans);
  const { rows: versions } = await say(
    `insert into premia.bonus_plan_versions (tenant_id, id, plan_id, number, state, definition, team_ids, definition_hash,
       created_at, created_by, updated_at)
     values ($1, uuidv7(), $2, 1, 'draft', $3, '{}', 'bench', '2021-01-01', $4, '2021-01-01') returning id`,
    [tenantId, planId, JSON.stringify(plan), userId],
  );
  await say(
    `update premia.bonus_plan_versions set state = 'published', published_at = '2021-01-01', published_by = $2 where tenant_id = $1`,
    [tenantId, userId],
  );
  await say('commit');
  await say('vacuum analyze');
  return { cycleId, planId, planVersionId: idOf(versions), plan };
}

function idOf([row]: readonly Readonly<Record<string, string>>[]): string {
  if (row?.['id'] === undefined) throw new Error('A row was not written');
  return row['id'];
}
