import { Injectable } from '@nestjs/common';
import { notePayRead, Reads, type Sql } from '@premia/api-data-access';
import {
  type Connection,
  decodeCursor,
  Money,
  type PageArguments,
  pageOf,
  pageSize,
  type TenantContext,
} from '@premia/api-util-platform';
import { cycleName, type CycleRow } from '@premia/api-vocabulary';
import { likePattern } from '../payout/payout.queries';
import { PayoutsAccess } from '../payouts-access';
import { readCycle } from '../run-input/cycle-and-plan.queries';
import { readYearRuns, type YearRun } from '../run-input/given-inputs.queries';
import { type InputColumn, needsOf, readInputColumns } from './payout-input-columns';
import { EarlierPayment, PayoutInputCell, PayoutInputColumn, PayoutInputRow, PayoutInputs } from './payout-inputs.type';

export interface RowsAsked extends PageArguments {
  readonly search?: string | null;
  readonly onlyMissing?: boolean | null;
  readonly people?: readonly string[] | null;
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly personnelNumber: string | null;
  readonly teamName: string | null;
  readonly teamIds: readonly (string | null)[];
  readonly orderKey: string;
  readonly totalCount: number;
}

/** $1 tenant, $2 cycle, $3 and $4 its days, $5 needs: who serves in the cycle, and which needed factors they lack. */
const MISSING = `
  with serving as (
    select w.person_id, array_agg(w.team_id order by w.from_date) as team_ids,
           bool_or(coalesce(w.target_amount > 0 or (w.target_percent > 0 and w.eligible_pay > 0), false)) as targeted
      from premia.terms w
      join premia.persons p on p.tenant_id = w.tenant_id and p.id = w.person_id
     where w.tenant_id = $1 and w.from_date <= least($4::date, coalesce(p.left_on, $4::date))
       and (w.to_date is null or w.to_date >= $3::date) and (p.left_on is null or p.left_on >= $3::date)
     group by w.person_id),
  missing as (
    select s.person_id, n."planId", n.name
      from serving s
      join jsonb_to_recordset($5::jsonb)
        as n ("planId" uuid, name text, "teamIds" uuid[], "needsTarget" boolean, "needsKpis" boolean)
        on (n."teamIds" is null or n."teamIds" && s.team_ids) and (s.targeted or not n."needsTarget")
     where (not n."needsKpis" or exists (
             select from premia.assignments a
              where a.tenant_id = $1 and a.cycle_id = $2 and a.owner_kind = 'person' and a.person_id = s.person_id))
       and (s.person_id, n."planId", n.name) not in (
             select i.person_id, i.plan_id, i.name from premia.payout_inputs i
              where i.tenant_id = $1 and i.cycle_id = $2 and i.kind = 'factor' and i.plan_id is not null
                and num_nonnulls(i.word, i.amount) > 0))`;

@Injectable()
export class PayoutInputQueries {
  constructor(
    private readonly reads: Reads,
    private readonly access: PayoutsAccess,
  ) {}

  /** What the plans of a cycle need of people, and what has been given; null where there is no such cycle. */
  async ofCycle(ctx: TenantContext, cycleId: string, asked: RowsAsked): Promise<PayoutInputs | null> {
    const sql = this.reads.of(ctx);
    const cycle = await readCycle(sql, ctx, cycleId);
    if (cycle === null) return null;
    const columns = await readInputColumns(sql, ctx, cycle);
    const question = [ctx.tenantId, cycle.id, cycle.from, cycle.to, JSON.stringify(needsOf(columns))];
    const counts = await sql.query<{ readonly planId: string; readonly name: string; readonly count: number }>(
      `${MISSING} select "planId", name, count(*)::int as count from missing group by 1, 2`,
      question,
    );
    const missingIn = ({ plan, name }: InputColumn) =>
      counts.find((one) => one.planId === plan?.planId && one.name === name)?.count ?? 0;
    return new PayoutInputs({
      cycleId,
      cycleName: cycleName(ctx, cycle),
      columns: columns.map((column) => new PayoutInputColumn(column, missingIn(column))),
      rows: await this.#rows(sql, ctx, cycle, columns, question, asked),
    });
  }

  async #rows(
    sql: Sql,
    ctx: TenantContext,
    cycle: CycleRow,
    columns: readonly InputColumn[],
    question: readonly unknown[],
    asked: RowsAsked,
  ): Promise<Connection<PayoutInputRow>> {
    const size = pageSize(asked.first);
    const [last = null, id = null] = decodeCursor(asked.after, ['text', 'id']) ?? [];
    const people = await sql.query<PersonRow>(
      `${MISSING},
       found as (
         select p.id, p.name, p.email, p.personnel_number as "personnelNumber", s.team_ids as "teamIds",
                lower(p.name) as "orderKey"
           from serving s
           join premia.persons p on p.tenant_id = $1 and p.id = s.person_id
          where ($6::text is null or p.name ilike $6 or p.email ilike $6 or p.personnel_number ilike $6)
            and (not $7::boolean or p.id in (select m.person_id from missing m))
            and ($8::text[] is null or p.email = any ($8) or p.personnel_number = any ($8)))
       select f.*, (select jsonb_object_agg(t.id, t.name) from premia.teams t where t.tenant_id = $1)
                     ->> f."teamIds"[cardinality(f."teamIds")]::text as "teamName",
              (select count(*)::int from found) as "totalCount"
         from found f
        where $9::text is null or (f."orderKey", f.id) > ($9, $10::uuid)
        order by f."orderKey", f.id
        limit $11`,
      [
        ...question,
        likePattern(asked.search),
        asked.onlyMissing ?? false,
        asked.people?.flatMap((name) => [name.trim(), name.trim().toLowerCase()]) ?? null,
        last,
        id,
        size + 1,
      ],
    );
    const ids = people.map((person) => person.id);
    const cells = Map.groupBy(await readCells(sql, ctx, cycle.id, ids), ({ personId }) => personId);
    const recovering = columns.flatMap(({ kind, plan }) => (kind === 'earlier-payment' && plan ? [plan.planId] : []));
    const runs = await readYearRuns(sql, ctx, cycle, recovering);
    const paid = Map.groupBy(await readPaid(sql, ctx, runs, ids), ({ personId }) => personId);
    const { currency } = await this.access.scope(ctx);
    if (people.some((person) => person.id !== ctx.personId)) notePayRead(ctx, 'payout-inputs', cycle.id);
    const rowOf = ({ id: personId, name, email, personnelNumber, teamName, teamIds }: PersonRow) =>
      new PayoutInputRow({
        personId,
        name,
        email,
        personnelNumber,
        teamName,
        columns: columns.filter((column) => isOpenTo(column, teamIds)).map(({ key }) => key),
        cells: (cells.get(personId) ?? []).map((cell) => new PayoutInputCell(cell)),
        earlierPayments: (paid.get(personId) ?? []).flatMap(({ runId, total }) =>
          runs.filter((run) => run.id === runId).map((run) => paymentOf(ctx, run, total, currency)),
        ),
      });
    return pageOf(people, size, people[0]?.totalCount ?? 0, rowOf, (row) => [row.orderKey, row.id]);
  }
}

function isOpenTo({ teamIds }: InputColumn, own: readonly (string | null)[]): boolean {
  return teamIds === null || own.some((id) => id !== null && teamIds.has(id));
}

function paymentOf(ctx: TenantContext, run: YearRun, total: string, currency: string): EarlierPayment {
  const { planId, id: runId, number: runNumber, cycleName: name, from, to } = run;
  const cycle = cycleName(ctx, { name, from, to });
  return new EarlierPayment({ planId, runId, runNumber, cycleName: cycle, paid: new Money(total, currency) });
}

/** What is stored of a person under a column. */
export interface StoredCell {
  readonly id: string;
  readonly personId: string;
  readonly key: string;
  readonly value: string | null;
  readonly comment: string | null;
  readonly version: number;
}

export function readCells(
  sql: Sql,
  ctx: TenantContext,
  cycleId: string,
  personIds: readonly string[],
): Promise<readonly StoredCell[]> {
  return sql.query<StoredCell>(
    `select i.id, i.person_id as "personId",
            concat_ws(':', i.kind, i.plan_id::text, nullif(i.name, '')) as key,
            coalesce(i.word, i.amount::text) as value, i.comment, i.version
       from premia.payout_inputs i
      where i.tenant_id = $1 and i.cycle_id = $2 and i.person_id = any ($3::uuid[])`,
    [ctx.tenantId, cycleId, personIds],
  );
}

function readPaid(sql: Sql, ctx: TenantContext, runs: readonly YearRun[], personIds: readonly string[]) {
  return sql.query<{ readonly personId: string; readonly runId: string; readonly total: string }>(
    `select p.person_id as "personId", p.run_id as "runId", p.total::text as total
       from premia.payouts p
      where p.tenant_id = $1 and p.run_id = any ($2::uuid[]) and p.person_id = any ($3::uuid[]) and p.total <> 0`,
    [ctx.tenantId, runs.map(({ id }) => id), personIds],
  );
}
