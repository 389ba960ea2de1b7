import { readInBatches, type Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { Rational } from '@premia/domain-kernel';
import type { CycleRecord, GivenInputs } from '@premia/domain-payouts';
import type { RunState } from '@premia/shared-contract';
import { OrderedRows } from './ordered-rows';

/** An earlier run of the year under the same plan, whose payouts count as paid. */
export interface YearRun {
  readonly id: string;
  readonly number: number;
  readonly state: RunState;
  readonly planId: string;
  readonly cycleName: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What counts as paid before a cycle (ADR 0024): the standing run of each cycle of the same plans that ends in the calendar
 * year in which this one ends, and before it does. A run that was sent back, or whose place another took, counts no more.
 */
export async function readYearRuns(
  sql: Sql,
  ctx: TenantContext,
  cycle: CycleRecord & { readonly id: string },
  planIds: readonly string[],
): Promise<readonly YearRun[]> {
  if (planIds.length === 0) return [];
  return sql.query<YearRun>(
    `select distinct on (c.to_date, c.id, v.plan_id) r.id, r.number, r.state, v.plan_id as "planId", c.name as "cycleName",
            c.from_date::text as "from", c.to_date::text as "to"
       from premia.payout_runs r
       join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
       join premia.cycles c on c.tenant_id = r.tenant_id and c.id = r.cycle_id
      where r.tenant_id = $1 and v.plan_id = any ($2::uuid[]) and r.state not in ('superseded', 'rejected') and c.id <> $3
        and c.to_date >= date_trunc('year', $5::date)
        and (c.to_date < $5::date or (c.to_date = $5::date and c.from_date > $4::date))
      order by c.to_date, c.id, v.plan_id, r.number desc`,
    [ctx.tenantId, planIds, cycle.id, cycle.from, cycle.to],
  );
}

interface GivenRow {
  readonly personId: string;
  readonly kind: 'factor' | 'absence' | 'earlier-payment';
  readonly name: string;
  readonly value: string;
}

/** What is given of each person of a cycle under a plan, in the order of people. */
export class GivenInputReader {
  readonly #rows: OrderedRows<GivenRow>;

  constructor(
    sql: Sql,
    ctx: TenantContext,
    { cycleId, planId, yearRunIds }: GivenFor,
    onlyPersonId: string | null,
    batchSize: number,
  ) {
    const statement = `
      select i.person_id as "personId", i.kind, i.name, coalesce(i.word, i.amount::text) as value
        from premia.payout_inputs i
       where i.tenant_id = $1 and i.cycle_id = $2 and (i.plan_id is null or i.plan_id = $3)
         and num_nonnulls(i.word, i.amount) > 0 and ($5::uuid is null or i.person_id = $5)
       union all
      select p.person_id, 'earlier-payment', '', p.total::text
        from premia.payouts p
       where p.tenant_id = $1 and p.run_id = any ($4::uuid[]) and ($5::uuid is null or p.person_id = $5)
       order by 1`;
    const parameters = [ctx.tenantId, cycleId, planId, yearRunIds, onlyPersonId];
    this.#rows = new OrderedRows(readInBatches<GivenRow>(sql, statement, parameters, batchSize));
  }

  async of(personId: string): Promise<GivenInputs> {
    const rows = await this.#rows.of(personId);
    const sum = (kind: GivenRow['kind']) =>
      Rational.sum(rows.filter((row) => row.kind === kind).map(({ value }) => Rational.parse(value))).toExactText();
    return {
      factors: Object.fromEntries(rows.flatMap(({ kind, name, value }) => (kind === 'factor' ? [[name, value]] : []))),
      absentDays: Number(sum('absence')),
      previouslyPaid: sum('earlier-payment'),
    };
  }
}

/** Of which cycle, under which plan, and after which runs of the year. */
export interface GivenFor {
  readonly cycleId: string;
  /** Null: a plan that is not kept yet, for which nothing could be given but absence. */
  readonly planId: string | null;
  readonly yearRunIds: readonly string[];
}
