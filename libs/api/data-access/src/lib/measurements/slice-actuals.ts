import { Rational } from '@premia/domain-kernel';
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
  metricByKey,
  metricsForInput,
} from '@premia/domain-kpi';
import { type ObservationText, parseObservation } from './observation-series';

/** The actual of one assignment, as a payout run takes it. */
export interface AssignmentActual {
  /** Decimal with at most 12 decimals, half-up (product §3.2); null unless the status is `ok`. */
  readonly value: string | null;
  readonly status: KpiStatus;
  /** Why there is no value; null where there is one. */
  readonly reason: UnavailableReason | null;
}

/** What evaluation needs of an assignment; empty lists do not restrict. */
export interface MeasuredAssignment {
  readonly kpi: string;
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
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

  /** @param periods how many equal periods the observations are of: sums then count as those of one on average */
  constructor(
    texts: readonly ObservationText[],
    private readonly periods = 1,
  ) {
    const observations = texts.map(parseObservation);
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
      const metrics = aggregateMetrics(this.#select(sliceOf(named)));
      slice = { metrics: this.periods === 1 ? metrics : averaged(metrics, this.periods), actuals: new Map() };
      this.#slices.set(key, slice);
    }
    return slice;
  }
}

/** Metrics are averaged before the formula is applied, so that a ratio stays a ratio of sums (product §3.2). */
function averaged({ values, problems }: AggregatedMetrics, periods: number): AggregatedMetrics {
  const count = Rational.of(periods);
  const isSum = (key: string): boolean => metricByKey(key)?.aggregation === 'sum';
  return {
    values: new Map([...values].map(([key, value]) => [key, isSum(key) ? value.dividedBy(count) : value])),
    problems,
  };
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
  if (value?.isNegative === true && metricByKey(key)?.mayBeNegative === false)
    return { status: 'data_error', value: null, reason: { code: 'input-negative', input: key, value } };
  if (value !== undefined) return { status: 'ok', value, reason: null };
  const code = metrics.problems.get(key) === 'not-additive' ? 'not-additive' : 'input-missing';
  return { status: 'no_data', value: null, reason: { code, inputs: [key] } };
}

/** Metrics that a KPI, or a bare metric, is evaluated from. */
export function metricsOfKpi(key: string): readonly string[] {
  return kpiByKey(key)?.inputs.flatMap(({ name }) => metricsForInput(name)) ?? [key];
}
