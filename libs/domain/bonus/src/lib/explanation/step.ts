/**
 * The kinds of steps of an explanation, in the order in which a bonus comes about. The keys are
 * stable: clients translate them.
 */
export const EXPLANATION_KEYS = [
  'segment.full-target.amount',
  'segment.full-target.pay',
  'segment.factor.calendar-days',
  'segment.factor.30-360',
  'segment.factor.whole-months',
  'segment.factor.none',
  'segment.factor.rounded',
  'segment.target',
  'target-bonus',
  'service.minimum',
  'attainment.ratio-higher',
  'attainment.ratio-lower',
  'attainment.unbounded',
  'attainment.mirror',
  'attainment.progress',
  'attainment.range.inside',
  'attainment.range.below',
  'attainment.range.above',
  'attainment.range.outside',
  'attainment.milestone',
  'attainment.rated',
  'attainment.given',
  'attainment.worst',
  'attainment.no-data-zero',
  'attainment.not-negative',
  'attainment.maximum',
  'measure.left-out.pilot',
  'measure.left-out.no-data',
  'measure.left-out.not-applicable',
  'rate.linear',
  'rate.points.below',
  'rate.points.level',
  'rate.points.between',
  'rate.steps.below',
  'rate.steps.reached',
  'rate.tiers',
  'rate.not-negative',
  'rate.measure-cap',
  'component.attainment',
  'component.rate',
  'component.floor',
  'component.cap',
  'component.team-mean.attainment',
  'component.team-mean.rate',
  'per-unit.counted',
  'per-unit.marginal',
  'per-unit.whole',
  'per-unit.amount',
  'per-unit.nothing',
  'per-unit.cap',
  'gate.judged',
  'gate.no-data',
  'gate.component.zero',
  'gate.component.scale',
  'gate.component.cap',
  'part.target',
  'part.per-unit',
  'claim.additive',
  'claim.multiplicative',
  'claim.matrix.cell',
  'claim.matrix.below',
  'modifier.lookup',
  'modifier.number',
  'modifier.default',
  'modifier.measure',
  'claim.modified',
  'claim.protected-part',
  'claim.protected',
  'gate.total.zero',
  'gate.total.scale',
  'gate.total.cap',
  'claim.floor',
  'claim.cap',
  'claim.previously-paid',
  'claim.previously-paid.recovered',
  'claim.not-eligible',
  'pool.fixed',
  'pool.funding-attainment',
  'pool.funded',
  'pool.share',
  'pool.nothing',
  'budget.share',
  'total.rounded',
  'total.largest-remainder',
] as const;

export type ExplanationKey = (typeof EXPLANATION_KEYS)[number];

/** `flag`: 1 for true, 0 for false; `count`: days, months, units of a measure. */
export type StepUnit = 'percent' | 'money' | 'factor' | 'count' | 'flag';

/** What of the input a step speaks about. */
export interface StepSource {
  readonly kind: 'participant' | 'segment' | 'measure' | 'component' | 'gate' | 'modifier' | 'plan' | 'pool' | 'budget';
  readonly componentId?: string;
  readonly measureId?: string;
  readonly gateId?: string;
  readonly modifierId?: string;
  /** Whose measure or component it is, where it is a team's. */
  readonly team?: string;
  readonly segment?: { readonly index: number; readonly from: string; readonly to: string };
  /** The word chosen from a table: a rating, or the key of a lookup. */
  readonly choice?: string;
}

/** One step from actuals to total. */
export interface ExplanationStep {
  /** Unique within the explanation. */
  readonly id: string;
  readonly key: ExplanationKey;
  /** Over the names in `values`; `evaluateFormula` computes it. */
  readonly formula: string;
  /** Exact: decimals, or fractions such as `1000/9`. */
  readonly values: Readonly<Record<string, string>>;
  /** For values that are results of earlier steps: of which. */
  readonly uses: Readonly<Record<string, string>>;
  /** Exact: `formula` at `values`. */
  readonly result: string;
  readonly unit: StepUnit;
  /** Values and result as they are shown: at most six decimals, half-up; a total with the decimals of its unit. */
  readonly shown: { readonly values: Readonly<Record<string, string>>; readonly result: string };
  readonly source: StepSource;
}
