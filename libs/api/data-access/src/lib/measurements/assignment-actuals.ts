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
  kpiByKey,
  metricsForInput,
  selectObservations,
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

interface AssignmentRow {
  readonly id: string;
  readonly kpi: string;
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
  readonly from: string;
  readonly to: string;
}

/**
 * The actuals of a cycle's assignments by assignment id, in two statements whatever their number: the KPI over the
 * cycle's days and the assignment's channels and campaigns, as a ratio of sums, frozen at 12 decimals.
 */
export async function readAssignmentActuals(
  reader: Sql,
  { cycleId, asOf, assignmentIds }: AssignmentActualsQuery,
): Promise<ReadonlyMap<string, AssignmentActual>> {
  const assignments = await reader.query<AssignmentRow>(
    `select a.id, a.kpi, a.channels, a.campaigns,
            to_char(c.from_date, 'YYYY-MM-DD') as "from", to_char(c.to_date, 'YYYY-MM-DD') as "to"
       from premia.assignments a
       join premia.cycles c on c.tenant_id = a.tenant_id and c.id = a.cycle_id
      where a.cycle_id = $1::uuid and ($2::uuid[] is null or a.id = any ($2))`,
    [cycleId, assignmentIds ?? null],
  );
  const [first] = assignments;
  if (first === undefined) return new Map();
  const observations = await readObservationSeries(reader, {
    from: first.from,
    to: first.to,
    grain: 'series',
    asOf,
    metrics: [...new Set(assignments.flatMap(({ kpi }) => metricsOfKpi(kpi)))],
  });
  return evaluateAssignments(assignments, observations);
}

/** What evaluation needs of an assignment; empty lists do not restrict. */
export type MeasuredAssignment = Pick<AssignmentRow, 'id' | 'kpi' | 'channels' | 'campaigns'>;

/** Evaluates assignments over observations of one window; assignments of one slice share its aggregation. */
export function evaluateAssignments(
  assignments: readonly MeasuredAssignment[],
  observations: readonly Observation[],
): ReadonlyMap<string, AssignmentActual> {
  // All slices are fed by the same metrics: one person is not judged by qualified leads and another by raw ones.
  const measured = new Set(observations.map(({ metric }) => metric));
  const slices = new Map<string, AggregatedMetrics>();
  const actuals = new Map<string, AssignmentActual>();
  for (const assignment of assignments) {
    const key = JSON.stringify([assignment.channels, assignment.campaigns]);
    const metrics = slices.get(key) ?? aggregateMetrics(selectObservations(observations, sliceOf(assignment)));
    slices.set(key, metrics);
    actuals.set(assignment.id, actualOf(assignment.kpi, metrics, measured));
  }
  return actuals;
}

function sliceOf({ channels, campaigns }: MeasuredAssignment): ObservationSlice {
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
