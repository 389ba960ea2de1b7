import { readInBatches, type Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { AssignmentRecord, CycleRecord, PaidElsewhere } from '@premia/domain-payouts';
import { visibilityParameters, VISIBLE_PAYOUTS } from '../payout/visible-payouts';
import type { PayoutVisibility } from '../payouts-access';
import { type GivenFor, GivenInputReader } from './given-inputs.queries';
import { OrderedRows } from './ordered-rows';
import type { PersonRow } from './people-rows';

/** People read at once; so many go to the process that calculates in one message. */
export const BATCH_SIZE = 250;

interface OfPerson {
  readonly personId: string;
}

interface ListOfPerson extends OfPerson {
  readonly list: string;
}

const ASSIGNMENT_COLUMNS = `a.id, a.kpi, a.component, a.weight::text as weight, a.scoring,
  a.attainment_max::text as "attainmentMax", a.channels, a.campaigns, a.pilot, a.no_data as "noData"`;

export async function countPeople(sql: Sql, ctx: TenantContext): Promise<number> {
  const [counted] = await sql.query<{ readonly count: number }>(
    `select count(*)::int as count from premia.persons where tenant_id = $1`,
    [ctx.tenantId],
  );
  return counted?.count ?? 0;
}

/** Runs that pay days of the same cycle, and whose payouts of them the caller may see. */
export interface OtherRuns {
  readonly runIds: readonly string[];
  readonly visibility: PayoutVisibility;
}

const NO_OTHERS: OtherRuns = { runIds: [], visibility: { everyone: false, teamIds: [], personId: null, sums: false } };

/**
 * Every person of the workspace in batches by id, with terms that touch the cycle, or, without any, the next after it,
 * so that a rule can name the date, with own KPIs, what was given of them and what other runs pay: lists in one order, each
 * gone through once. Terms and KPIs of a person come as one JSON: rows of their own would each be taken apart twice.
 */
export async function* readPeople(
  sql: Sql,
  ctx: TenantContext,
  cycle: Pick<CycleRecord, 'from'> & { readonly id: string },
  givenFor: GivenFor,
  onlyPersonId: string | null = null,
  others: OtherRuns = NO_OTHERS,
): AsyncGenerator<readonly PersonRow[]> {
  const people = readInBatches<Omit<PersonRow, 'terms' | 'assignments' | 'given' | 'elsewhere'>>(
    sql,
    `select p.id, p.name, p.left_on as "leftOn"
       from premia.persons p
      where p.tenant_id = $1 and ($2::uuid is null or p.id = $2)
      order by p.id`,
    [ctx.tenantId, onlyPersonId],
    BATCH_SIZE,
  );
  const terms = new OrderedRows(
    readInBatches<ListOfPerson>(
      sql,
      `select w.person_id as "personId", json_agg(json_build_object('from', w.from_date, 'to', w.to_date, 'teamId', w.team_id,
                'position', w.position, 'fte', w.fte::text, 'eligiblePay', w.eligible_pay::text,
                'targetPercent', w.target_percent::text, 'targetAmount', w.target_amount::text) order by w.from_date)::text as list
         from premia.terms w
        where w.tenant_id = $1 and ($2::uuid is null or w.person_id = $2) and (w.to_date is null or w.to_date >= $3::date)
        group by w.person_id
        order by w.person_id`,
      [ctx.tenantId, onlyPersonId, cycle.from],
      BATCH_SIZE,
    ),
  );
  const assignments = new OrderedRows(
    readInBatches<ListOfPerson>(
      sql,
      `select a.person_id as "personId", '[' || string_agg(${ASSIGNMENT_JSON}, ',' order by a.id) || ']' as list
         from premia.assignments a
        where a.tenant_id = $1 and ($2::uuid is null or a.person_id = $2) and a.cycle_id = $3 and a.owner_kind = 'person'
        group by a.person_id
        order by a.person_id`,
      [ctx.tenantId, onlyPersonId, cycle.id],
      BATCH_SIZE,
    ),
  );
  const given = new GivenInputReader(sql, ctx, givenFor, onlyPersonId, BATCH_SIZE);
  const payouts = others.runIds.length === 0 ? null : new OrderedRows(readPayouts(sql, ctx, others));
  for await (const batch of people) {
    const rows: PersonRow[] = [];
    for (const person of batch) {
      const [own] = await terms.of(person.id);
      const [kpis] = await assignments.of(person.id);
      rows.push({
        ...person,
        terms: own?.list ?? null,
        assignments: kpis?.list ?? null,
        given: await given.of(person.id),
        elsewhere: (await payouts?.of(person.id)) ?? [],
      });
    }
    yield rows;
  }
}

/** An `AssignmentRecord` of the row `a` as JSON, put together by hand: `json_build_object` takes half as long again. */
const ASSIGNMENT_JSON = `concat('{"id":"', a.id, '","kpi":', to_json(a.kpi), ',"component":', coalesce(to_json(a.component)::text, 'null'),
  ',"weight":"', a.weight, '","scoring":', a.scoring, ',"attainmentMax":', coalesce(to_json(a.attainment_max::text)::text, 'null'),
  ',"channels":', array_to_json(a.channels), ',"campaigns":', array_to_json(a.campaigns),
  ',"pilot":', to_json(a.pilot), ',"noData":', coalesce(to_json(a.no_data)::text, 'null'), '}')`;

function readPayouts(sql: Sql, ctx: TenantContext, { runIds, visibility }: OtherRuns) {
  return readInBatches<PaidElsewhere & OfPerson>(
    sql,
    `select p.person_id as "personId", r.id as "runId", p.id as "payoutId", r.number::text as number, b.name as plan,
            json_build_object('amount', p.calculated::text, 'currency', r.currency) as amount, p.input -> 'segments' as days
       from (${VISIBLE_PAYOUTS}) p
       join premia.payout_runs r on r.tenant_id = p.tenant_id and r.id = p.run_id
       join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
       join premia.bonus_plans b on b.tenant_id = v.tenant_id and b.id = v.plan_id
      where p.tenant_id = $1 and p.run_id = any ($5::uuid[]) and p.calculated > 0
      order by p.person_id, r.id`,
    [...visibilityParameters(ctx, visibility), runIds],
    BATCH_SIZE,
  );
}

export interface SharedAssignments {
  readonly ofTeams: ReadonlyMap<string, readonly AssignmentRecord[]>;
  readonly ofCompany: readonly AssignmentRecord[];
}

/** Assignments of teams and of the company in a cycle. */
export async function readSharedAssignments(sql: Sql, ctx: TenantContext, cycleId: string): Promise<SharedAssignments> {
  const rows = await sql.query<AssignmentRecord & { readonly teamId: string | null }>(
    `select a.team_id as "teamId", ${ASSIGNMENT_COLUMNS}
       from premia.assignments a
      where a.tenant_id = $1 and a.cycle_id = $2 and a.owner_kind <> 'person'
      order by a.id`,
    [ctx.tenantId, cycleId],
  );
  const owners = Map.groupBy(rows, ({ teamId }) => teamId);
  const assignmentsOf = (owned: typeof rows) => owned.map(({ teamId: _, ...assignment }) => assignment);
  return {
    ofTeams: new Map([...owners].flatMap(([id, owned]) => (id === null ? [] : [[id, assignmentsOf(owned)] as const]))),
    ofCompany: assignmentsOf(owners.get(null) ?? []),
  };
}
