import type { Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { AssignmentRecord, CycleRecord, PersonRecord, TermsRecord } from '@premia/domain-payouts';

/** People read at once; memory is bounded by them, whatever the size of the workspace. */
export const BATCH_SIZE = 500;

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly leftOn: string | null;
  readonly terms: readonly TermsRecord[] | null;
}

/**
 * Every person of the workspace in batches by id, with terms that touch the cycle, or, without any, the next after it,
 * so that a rule can name the date.
 */
export async function* readPeople(
  reader: Sql,
  ctx: TenantContext,
  cycle: CycleRecord,
  onlyPersonId: string | null = null,
): AsyncGenerator<readonly PersonRecord[]> {
  for (let after: string | null = null; ;) {
    const rows: readonly PersonRow[] = await reader.query<PersonRow>(
      `select p.id, p.name, p.left_on::text as "leftOn", held.terms
         from premia.persons p
         left join lateral (
           select json_agg(json_build_object(
                    'from', w.from_date::text, 'to', w.to_date::text, 'teamId', w.team_id, 'position', w.position,
                    'fte', w.fte::text, 'eligiblePay', w.eligible_pay::text, 'targetPercent', w.target_percent::text,
                    'targetAmount', w.target_amount::text) order by w.from_date) as terms
             from premia.terms w
            where w.tenant_id = p.tenant_id and w.person_id = p.id and (w.to_date is null or w.to_date >= $2::date)) held on true
        where p.tenant_id = $1 and ($3::uuid is null or p.id > $3) and ($4::uuid is null or p.id = $4)
        order by p.id
        limit ${BATCH_SIZE}`,
      [ctx.tenantId, cycle.from, after, onlyPersonId],
    );
    if (rows.length > 0) yield rows.map(({ terms, ...person }) => ({ ...person, terms: terms ?? [] }));
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH_SIZE) return;
    after = last.id;
  }
}

interface AssignmentRow extends AssignmentRecord {
  readonly ownerId: string | null;
}

const ASSIGNMENT_COLUMNS = `a.id, a.kpi, a.component, a.weight::text as weight, a.scoring, a.attainment_max::text as "attainmentMax",
  a.channels, a.campaigns, a.pilot, a.no_data as "noData"`;

/** Own assignments of some people in a cycle, by person. */
export async function readOwnAssignments(
  reader: Sql,
  ctx: TenantContext,
  cycleId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AssignmentRecord[]>> {
  const rows = await reader.query<AssignmentRow>(
    `select ${ASSIGNMENT_COLUMNS}, a.person_id as "ownerId"
       from premia.assignments a
      where a.tenant_id = $1 and a.cycle_id = $2 and a.owner_kind = 'person' and a.person_id = any ($3::uuid[])
      order by a.id`,
    [ctx.tenantId, cycleId, personIds],
  );
  return byOwner(rows);
}

export interface SharedAssignments {
  readonly ofTeams: ReadonlyMap<string, readonly AssignmentRecord[]>;
  readonly ofCompany: readonly AssignmentRecord[];
}

/** Assignments of teams and of the company in a cycle. */
export async function readSharedAssignments(
  reader: Sql,
  ctx: TenantContext,
  cycleId: string,
): Promise<SharedAssignments> {
  const rows = await reader.query<AssignmentRow>(
    `select ${ASSIGNMENT_COLUMNS}, a.team_id as "ownerId"
       from premia.assignments a
      where a.tenant_id = $1 and a.cycle_id = $2 and a.owner_kind <> 'person'
      order by a.id`,
    [ctx.tenantId, cycleId],
  );
  return {
    ofTeams: byOwner(rows.filter(({ ownerId }) => ownerId !== null)),
    ofCompany: rows.filter(({ ownerId }) => ownerId === null).map(assignmentOf),
  };
}

function byOwner(rows: readonly AssignmentRow[]): ReadonlyMap<string, readonly AssignmentRecord[]> {
  const owners = new Map<string, AssignmentRecord[]>();
  for (const row of rows) {
    const owner = row.ownerId ?? '';
    const known = owners.get(owner);
    if (known === undefined) owners.set(owner, [assignmentOf(row)]);
    else known.push(assignmentOf(row));
  }
  return owners;
}

function assignmentOf({ ownerId: _, ...assignment }: AssignmentRow): AssignmentRecord {
  return assignment;
}
