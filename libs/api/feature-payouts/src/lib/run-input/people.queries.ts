import { readInBatches, type Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { AssignmentRecord, CycleRecord, GivenInputs, PersonRecord, TermsRecord } from '@premia/domain-payouts';
import { type GivenFor, GivenInputReader } from './given-inputs.queries';
import { OrderedRows } from './ordered-rows';

/** People read at once. More would outlive the collector’s first looks and fill the memory until its next long one. */
export const BATCH_SIZE = 100;
/** A person has some five KPIs. */
const ASSIGNMENTS_AT_ONCE = 5 * BATCH_SIZE;

/** What of a person goes into a run. */
export interface PersonInputs {
  readonly person: PersonRecord;
  /** Own KPIs in the cycle. */
  readonly assignments: readonly AssignmentRecord[];
  readonly given: GivenInputs;
}

interface OfPerson {
  readonly personId: string;
}

/** The slice comes as JSON text: few slices stand in many rows, and each is parsed once. */
type AssignmentRow = Omit<AssignmentRecord, 'channels' | 'campaigns'> & {
  readonly channels: string;
  readonly campaigns: string;
};

const ASSIGNMENT_COLUMNS = `a.id, a.kpi, a.component, a.weight::text as weight, a.scoring,
  a.attainment_max::text as "attainmentMax", array_to_json(a.channels)::text as channels,
  array_to_json(a.campaigns)::text as campaigns, a.pilot, a.no_data as "noData"`;

export async function countPeople(sql: Sql, ctx: TenantContext): Promise<number> {
  const [counted] = await sql.query<{ readonly count: number }>(
    `select count(*)::int as count from premia.persons where tenant_id = $1`,
    [ctx.tenantId],
  );
  return counted?.count ?? 0;
}

/**
 * Every person of the workspace in batches by id, with terms that touch the cycle, or, without any, the next after it,
 * so that a rule can name the date, with own KPIs and what was given of them: lists in one order, each gone through once.
 */
export async function* readPeople(
  sql: Sql,
  ctx: TenantContext,
  cycle: CycleRecord & { readonly id: string },
  givenFor: GivenFor,
  onlyPersonId: string | null = null,
): AsyncGenerator<readonly PersonInputs[]> {
  const people = readInBatches<Omit<PersonRecord, 'terms'>>(
    sql,
    `select p.id, p.name, p.left_on as "leftOn"
       from premia.persons p
      where p.tenant_id = $1 and ($2::uuid is null or p.id = $2)
      order by p.id`,
    [ctx.tenantId, onlyPersonId],
    BATCH_SIZE,
  );
  const terms = new OrderedRows(
    readInBatches<TermsRecord & OfPerson>(
      sql,
      `select w.person_id as "personId", w.from_date as "from", w.to_date as "to", w.team_id as "teamId", w.position,
              w.fte::text as fte, w.eligible_pay::text as "eligiblePay", w.target_percent::text as "targetPercent",
              w.target_amount::text as "targetAmount"
         from premia.terms w
        where w.tenant_id = $1 and ($2::uuid is null or w.person_id = $2) and (w.to_date is null or w.to_date >= $3::date)
        order by w.person_id, w.from_date`,
      [ctx.tenantId, onlyPersonId, cycle.from],
      BATCH_SIZE,
    ),
  );
  const assignments = new OrderedRows(
    readInBatches<AssignmentRow & OfPerson>(
      sql,
      `select a.person_id as "personId", ${ASSIGNMENT_COLUMNS}
         from premia.assignments a
        where a.tenant_id = $1 and ($2::uuid is null or a.person_id = $2) and a.cycle_id = $3 and a.owner_kind = 'person'
        order by a.person_id, a.id`,
      [ctx.tenantId, onlyPersonId, cycle.id],
      ASSIGNMENTS_AT_ONCE,
    ),
  );
  const given = new GivenInputReader(sql, ctx, givenFor, onlyPersonId, BATCH_SIZE);
  const names = new NameLists();
  for await (const batch of people) {
    const inputs: PersonInputs[] = [];
    for (const person of batch) {
      const own = await assignments.of(person.id);
      inputs.push({
        person: { ...person, terms: await terms.of(person.id) },
        assignments: own.map((row) => assignmentOf(row, names)),
        given: await given.of(person.id),
      });
    }
    yield inputs;
  }
}

/** Lists of names by their JSON; those of whole teams come again and again. */
class NameLists {
  readonly #known = new Map<string, readonly string[]>();

  parse(json: string): readonly string[] {
    const known = this.#known.get(json);
    if (known !== undefined) return known;
    const names = JSON.parse(json) as readonly string[];
    if (this.#known.size === REMEMBERED_LISTS) this.#known.clear();
    this.#known.set(json, names);
    return names;
  }
}

const REMEMBERED_LISTS = 1000;

function assignmentOf({ channels, campaigns, ...rest }: AssignmentRow, names: NameLists): AssignmentRecord {
  return { ...rest, channels: names.parse(channels), campaigns: names.parse(campaigns) };
}

export interface SharedAssignments {
  readonly ofTeams: ReadonlyMap<string, readonly AssignmentRecord[]>;
  readonly ofCompany: readonly AssignmentRecord[];
}

/** Assignments of teams and of the company in a cycle. */
export async function readSharedAssignments(sql: Sql, ctx: TenantContext, cycleId: string): Promise<SharedAssignments> {
  const rows = await sql.query<AssignmentRow & { readonly teamId: string | null }>(
    `select a.team_id as "teamId", ${ASSIGNMENT_COLUMNS}
       from premia.assignments a
      where a.tenant_id = $1 and a.cycle_id = $2 and a.owner_kind <> 'person'
      order by a.id`,
    [ctx.tenantId, cycleId],
  );
  const names = new NameLists();
  const owners = Map.groupBy(rows, ({ teamId }) => teamId);
  const assignmentsOf = (owned: readonly (AssignmentRow & { readonly teamId: string | null })[]) =>
    owned.map(({ teamId: _, ...row }) => assignmentOf(row, names));
  return {
    ofTeams: new Map([...owners].flatMap(([id, owned]) => (id === null ? [] : [[id, assignmentsOf(owned)] as const]))),
    ofCompany: assignmentsOf(owners.get(null) ?? []),
  };
}
