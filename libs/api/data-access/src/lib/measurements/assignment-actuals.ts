import type { Sql } from '../database/sql';
import { type ObservationText, readObservationTexts } from './observation-series';
import { type AssignmentActual, type MeasuredAssignment, metricsOfKpi, SliceActuals } from './slice-actuals';

export interface AssignmentActualsQuery {
  readonly cycleId: string;
  /** The moment whose knowledge counts; null: all that is known. */
  readonly asOf: Date | null;
  /** Only these assignments; all of the cycle where it is left out. */
  readonly assignmentIds?: readonly string[];
}

/**
 * The actuals of a cycle's assignments by assignment id, in a few statements whatever their number: the KPI over the
 * cycle's days and the assignment's channels and campaigns, as a ratio of sums, frozen at 12 decimals.
 */
export async function readAssignmentActuals(
  sql: Sql,
  { cycleId, asOf, assignmentIds }: AssignmentActualsQuery,
): Promise<ReadonlyMap<string, AssignmentActual>> {
  const assignments = await sql.query<MeasuredAssignment & Window & { readonly id: string }>(
    `select a.id, a.kpi, a.channels, a.campaigns, c.from_date as "from", c.to_date as "to"
       from premia.assignments a
       join premia.cycles c on c.tenant_id = a.tenant_id and c.id = a.cycle_id
      where a.cycle_id = $1::uuid and ($2::uuid[] is null or a.id = any ($2))`,
    [cycleId, assignmentIds ?? null],
  );
  const [window] = assignments;
  if (window === undefined) return new Map();
  const kpis = [...new Set(assignments.map(({ kpi }) => kpi))];
  const actuals = new SliceActuals(await readWindow(sql, window, asOf, kpis));
  return new Map(assignments.map((assignment) => [assignment.id, actuals.of(assignment)]));
}

/**
 * What actuals of all that is assigned in a cycle are evaluated from (`SliceActuals`), whatever the number of assignments.
 *
 * @param asOf the moment whose knowledge counts; null: all that is known
 */
export async function readCycleObservations(
  sql: Sql,
  cycleId: string,
  asOf: Date | null,
): Promise<readonly ObservationText[]> {
  const [cycle] = await sql.query<Window & { readonly kpis: readonly string[] }>(
    `select c.from_date as "from", c.to_date as "to",
            array(select distinct a.kpi from premia.assignments a
                   where a.tenant_id = c.tenant_id and a.cycle_id = c.id) as kpis
       from premia.cycles c where c.id = $1::uuid`,
    [cycleId],
  );
  return cycle === undefined ? [] : readWindow(sql, cycle, asOf, cycle.kpis);
}

/** What slices came to in some period, in their order, and what they came to on average of several equal ones. */
export interface EarlierActuals {
  readonly periods: readonly (readonly AssignmentActual[])[];
  /** Only where every period has a value; metrics are averaged, then the formula is applied. */
  readonly average: readonly (AssignmentActual | null)[];
}

/** Reads slices over other days than those of their cycle; one statement for each period, none where nothing is asked. */
export async function readEarlierActuals(
  sql: Sql,
  slices: readonly MeasuredAssignment[],
  periods: readonly Window[],
): Promise<EarlierActuals> {
  const kpis = [...new Set(slices.map(({ kpi }) => kpi))];
  const texts: (readonly ObservationText[])[] = [];
  for (const period of periods) texts.push(await readWindow(sql, period, null, kpis));
  const byPeriod = texts.map((observations) => {
    const actuals = new SliceActuals(observations);
    return slices.map((slice) => actuals.of(slice));
  });
  const together = new SliceActuals(texts.flat(), periods.length);
  return {
    periods: byPeriod,
    average: slices.map((slice, index) =>
      byPeriod.every((actuals) => (actuals[index]?.value ?? null) !== null) ? together.of(slice) : null,
    ),
  };
}

/** The days of a cycle, both ends included. */
interface Window {
  readonly from: string;
  readonly to: string;
}

async function readWindow(
  sql: Sql,
  { from, to }: Window,
  asOf: Date | null,
  kpis: readonly string[],
): Promise<readonly ObservationText[]> {
  if (kpis.length === 0) return [];
  const metrics = [...new Set(kpis.flatMap(metricsOfKpi))];
  return readObservationTexts(sql, { from, to, grain: 'series', asOf, metrics });
}
