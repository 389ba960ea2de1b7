import type {
  BonusInput,
  MeasureInput,
  MeasureResult,
  ParticipantResult,
  ScoringInput,
  Trace,
} from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { kpiByKey } from '@premia/domain-kpi';
import type { MeasureSource } from '../assemble/records';
import type { Waterfall } from '../waterfall/waterfall';
import { payoutWaterfall } from '../waterfall/waterfall';

/** A measure of somebody's bonus with how it stands and what it gave or cost. */
export interface OwnMeasure {
  readonly componentId: string;
  readonly measureId: string;
  readonly kpi: string;
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
  readonly actual: string | null;
  readonly target: string | null;
  readonly scoring: ScoringInput | null;
  /** Percent. */
  readonly attainment: string | null;
  readonly attainmentMax: string | null;
  readonly rate: string | null;
  /** Percent of its list; 0 where it has no weight of its own. */
  readonly weight: string;
  readonly counted: boolean;
  readonly status: NonNullable<MeasureInput['status']>;
  readonly direction: 'higher' | 'lower' | 'range';
  /** Money above or below the target bonus; null where it can't be told apart. */
  readonly amountEffect: string | null;
}

export interface OwnCalculation {
  readonly input: BonusInput;
  /** Null while something is missing. */
  readonly trace: Trace | null;
  readonly sources: readonly MeasureSource[];
}

/** The person's own measures, and those of their team and company, in the order of the plan. */
export function ownMeasures(calculation: OwnCalculation): {
  readonly own: readonly OwnMeasure[];
  readonly shared: readonly OwnMeasure[];
} {
  const { input, trace } = calculation;
  const waterfall = trace === null ? null : payoutWaterfall(trace, input.plan.currency);
  const [participant] = input.participants;
  const team = participant?.segments.at(-1)?.team;
  const own: OwnMeasure[] = [];
  const shared: OwnMeasure[] = [];
  for (const { id, scope } of input.plan.components) {
    const lists = {
      individual: participant?.measures,
      team: team === undefined ? undefined : input.teams?.[team],
      company: input.company,
    }[scope];
    const measures = lists?.[id] ?? [];
    const scored = measures.map((measure) =>
      ownMeasure(calculation, waterfall, id, measure, scope !== 'individual' && measures.length === 1),
    );
    (scope === 'individual' ? own : shared).push(...scored);
  }
  return { own, shared };
}

function ownMeasure(
  { trace, sources }: OwnCalculation,
  waterfall: Waterfall | null,
  componentId: string,
  measure: MeasureInput,
  isAlone: boolean,
): OwnMeasure {
  const source = sources.find((candidate) => candidate.component === componentId && candidate.measure === measure.id);
  const kpi = source?.kpi ?? measure.id;
  const scored = resultOf(trace?.line ?? null, componentId, measure.id);
  const bar = waterfall?.bars.find(
    ({ kind, subject }) =>
      subject.componentId === componentId &&
      (isAlone ? kind === 'component' : kind !== 'gate' && subject.measureId === measure.id),
  );
  return {
    componentId,
    measureId: measure.id,
    kpi,
    channels: source?.channels ?? [],
    campaigns: source?.campaigns ?? [],
    actual: isNumber(measure.actual) ? measure.actual : null,
    target: targetOf(measure.scoring),
    scoring: measure.scoring ?? null,
    attainment: scored?.attainment ?? null,
    attainmentMax: measure.attainmentMax ?? null,
    rate: scored?.rate ?? null,
    weight: measure.weight ?? '0',
    counted: scored?.counted ?? measure.pilot !== true,
    status: measure.status ?? (measure.actual === null ? 'no_data' : 'ok'),
    direction: directionOf(kpi, measure.scoring),
    amountEffect: bar?.delta.toFixed(waterfall?.decimals ?? 0) ?? null,
  };
}

/** A rating is a word, which a page shows elsewhere. */
function isNumber(actual: string | null): boolean {
  return actual !== null && Rational.parseDecimal(actual).ok;
}

function resultOf(result: ParticipantResult | null, componentId: string, measureId: string): MeasureResult | undefined {
  const component = result?.components.find(({ id }) => id === componentId);
  return component !== undefined && 'measures' in component
    ? component.measures.findLast(({ id }) => id === measureId)
    : undefined;
}

function targetOf(scoring: ScoringInput | undefined): string | null {
  return scoring !== undefined && 'target' in scoring ? scoring.target : null;
}

function directionOf(kpi: string, scoring: ScoringInput | undefined): OwnMeasure['direction'] {
  switch (scoring?.kind) {
    case 'ratio':
      return scoring.direction;
    case 'mirror':
      return 'lower';
    case 'range':
      return 'range';
    case 'progress':
      return Rational.parse(scoring.target).isLessThan(Rational.parse(scoring.baseline)) ? 'lower' : 'higher';
    default:
      return kpiByKey(kpi)?.direction === 'lower_is_better' ? 'lower' : 'higher';
  }
}
