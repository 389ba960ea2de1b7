import type {
  AggregatedMetrics,
  KpiEvaluation,
  KpiStatus,
  Observation,
  ObservationSlice,
  UnavailableReason,
} from '@premia/domain-kpi';
import {
  aggregateMetrics,
  evaluateFromMetrics,
  freezeActual,
  indexObservations,
  kpiByKey,
  metricsForInput,
} from '@premia/domain-kpi';
import type { Sql } from '../database/sql';
import { readObservationSeries } from './observation-series';

/** The actual of one assignment, as a payout run takes it. */
export interface AssignmentActual {
  /** Decimal with at most 12 decimals, half-up (product §3.2); null unless the status is `ok`. */
  readonly value: string | null;
  readonly status: KpiStatus;
  /** Why there is no value; null where there is one. */
  readonly reason: UnavailableReason | null;
}

export interface AssignmentActualsQuery {
  readonly cycleId: string;
  /** The moment whose knowledge counts; null: all that is known. */
  readonly asOf: Date | null;
  /** Only these assignments; all of the cycle where it is left out. */
  readonly assignmentIds?: readonly string[];
}

/** What evaluation needs of an assignment; empty lists do not restrict. */
export interface MeasuredAssignment {
  readonly kpi: string;
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
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
  const actuals = await readWindowActuals(sql, window, asOf, [...new Set(assignments.map(({ kpi }) => kpi))]);
  return new Map(assignments.map((assignment) => [assignment.id, actuals.of(assignment)]));
}

/**
 * What actuals of all that is assigned in a cycle are evaluated from, whatever the number of its assignments.
 *
 * @param asOf the moment whose knowledge counts; null: all that is known
 */
export async function readSliceActuals(sql: Sql, cycleId: string, asOf: Date | null): Promise<SliceActuals> {
  const [cycle] = await sql.query<Window & { readonly kpis: readonly string[] }>(
    `select c.from_date as "from", c.to_date as "to",
            array(select distinct a.kpi from premia.assignments a
                   where a.tenant_id = c.tenant_id and a.cycle_id = c.id) as kpis
       from premia.cycles c where c.id = $1::uuid`,
    [cycleId],
  );
  return cycle === undefined ? new SliceActuals([]) : readWindowActuals(sql, cycle, asOf, cycle.kpis);
}

/** The days of a cycle, both ends included. */
interface Window {
  readonly from: string;
  readonly to: string;
}

async function readWindowActuals(
  sql: Sql,
  { from, to }: Window,
  asOf: Date | null,
  kpis: readonly string[],
): Promise<SliceActuals> {
  if (kpis.length === 0) return new SliceActuals([]);
  const metrics = [...new Set(kpis.flatMap(metricsOfKpi))];
  return new SliceActuals(await readObservationSeries(sql, { from, to, grain: 'series', asOf, metrics }));
}

/** Slices that are remembered; those of whole teams come again and again, those of one person once. */
const REMEMBERED_SLICES = 1000;

interface EvaluatedSlice {
  readonly metrics: AggregatedMetrics;
  readonly actuals: Map<string, AssignmentActual>;
}

/** Actuals over the observations of one window, evaluated when asked for; assignments of one slice share its sums. */
export class SliceActuals {
  readonly #select: ReturnType<typeof indexObservations<Observation>>;
  // All slices are fed by the same metrics: one person is not judged by qualified leads and another by raw ones.
  readonly #measured: ReadonlySet<string>;
  readonly #slices = new Map<string, EvaluatedSlice>();

  constructor(observations: readonly Observation[]) {
    this.#select = indexObservations(observations);
    this.#measured = new Set(observations.map(({ metric }) => metric));
  }

  of({ kpi, channels, campaigns }: MeasuredAssignment): AssignmentActual {
    const { metrics, actuals } = this.#slice({ channels, campaigns });
    let actual = actuals.get(kpi);
    if (actual === undefined) {
      actual = actualOf(kpi, metrics, this.#measured);
      actuals.set(kpi, actual);
    }
    return actual;
  }

  #slice(named: Pick<MeasuredAssignment, 'channels' | 'campaigns'>): EvaluatedSlice {
    const key = `${named.channels.join('\n')}\t${named.campaigns.join('\n')}`;
    let slice = this.#slices.get(key);
    if (slice === undefined) {
      if (this.#slices.size === REMEMBERED_SLICES) this.#slices.clear();
      slice = { metrics: aggregateMetrics(this.#select(sliceOf(named))), actuals: new Map() };
      this.#slices.set(key, slice);
    }
    return slice;
  }
}

function sliceOf({ channels, campaigns }: Pick<MeasuredAssignment, 'channels' | 'campaigns'>): ObservationSlice {
  return { ...(channels.length > 0 && { channels }), ...(campaigns.length > 0 && { campaigns }) };
}

function actualOf(key: string, metrics: AggregatedMetrics, measured: ReadonlySet<string>): AssignmentActual {
  const kpi = kpiByKey(key);
  const evaluation = kpi === undefined ? metricAsKpi(key, metrics) : evaluateFromMetrics(kpi, metrics, measured);
  return {
    value: evaluation.value === null ? null : freezeActual(evaluation.value),
    status: evaluation.status,
    reason: evaluation.reason,
  };
}

/** An assignment may also be over a bare metric, such as clicks: its value is the aggregated metric itself. */
function metricAsKpi(key: string, metrics: AggregatedMetrics): KpiEvaluation {
  const value = metrics.values.get(key);
  if (value !== undefined) return { status: 'ok', value, reason: null };
  const code = metrics.problems.get(key) === 'not-additive' ? 'not-additive' : 'input-missing';
  return { status: 'no_data', value: null, reason: { code, inputs: [key] } };
}

function metricsOfKpi(key: string): readonly string[] {
  return kpiByKey(key)?.inputs.flatMap(({ name }) => metricsForInput(name)) ?? [key];
}
