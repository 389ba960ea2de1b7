/** `flag`: 1 for true, 0 for false; `count`: days, months, units of a measure. */
export type StepUnit = 'percent' | 'money' | 'factor' | 'count' | 'flag';

/**
 * The kinds of steps of an explanation, in the order in which a bonus comes about: the unit of the result, and the formula
 * over the names of the values. `Σ(part#)` stands for `part1 + part2 + …`, and `Π(rate#)` for ` * rate1 * rate2 …`. The keys
 * are stable: clients translate them.
 */
export const STEPS = {
  'segment.full-target.amount': ['money', 'targetAmount'],
  'segment.full-target.pay': ['money', 'eligiblePay * targetPercent / 100'],
  'segment.factor.calendar-days': ['factor', '(days - absentDays) / periodDays'],
  'segment.factor.30-360': ['factor', '(days - absentDays) / periodDays'],
  'segment.factor.whole-months': ['factor', 'months / periodMonths'],
  'segment.factor.none': ['factor', '1'],
  'segment.factor.rounded': ['factor', 'roundHalfUp(factor * scale) / scale'],
  'segment.target': ['money', 'fullTarget * fte * factor'],
  'target-bonus': ['money', 'Σ(segment#)'],
  'service.minimum': ['flag', 'serviceDays >= minimumDays'],
  'attainment.ratio-higher': ['percent', '100 * actual / target'],
  'attainment.ratio-lower': ['percent', '100 * target / actual'],
  'attainment.unbounded': ['percent', 'attainmentMax'],
  'attainment.mirror': ['percent', '100 * (2 - actual / target)'],
  'attainment.progress': ['percent', '100 * (actual - baseline) / (target - baseline)'],
  'attainment.range.inside': ['percent', '100'],
  'attainment.range.below': ['percent', '100 * (tolerance - (low - actual)) / tolerance'],
  'attainment.range.above': ['percent', '100 * (tolerance - (actual - high)) / tolerance'],
  'attainment.range.outside': ['percent', '0'],
  'attainment.milestone': ['percent', '100 * (actual >= 1)'],
  'attainment.rated': ['percent', 'ratingAttainment'],
  'attainment.given': ['percent', 'actual'],
  'attainment.worst': ['percent', '0'],
  'attainment.no-data-zero': ['percent', '0'],
  'attainment.not-negative': ['percent', 'max(attainment, 0)'],
  'attainment.maximum': ['percent', 'min(attainment, attainmentMax)'],
  'measure.left-out.pilot': ['percent', '0'],
  'measure.left-out.no-data': ['percent', '0'],
  'measure.left-out.not-applicable': ['percent', '0'],
  'rate.linear': ['percent', 'attainment'],
  'rate.points.below': ['percent', '0'],
  'rate.points.level': ['percent', 'pointRate'],
  'rate.points.between': ['percent', 'rateFrom + (attainment - from) * (rateTo - rateFrom) / (to - from)'],
  'rate.steps.below': ['percent', '0'],
  'rate.steps.reached': ['percent', 'stepRate'],
  'rate.tiers': ['percent', 'Σ(part# * slope#)'],
  'rate.not-negative': ['percent', 'max(rate, 0)'],
  'rate.measure-cap': ['percent', 'min(rate, cap)'],
  'component.attainment': ['percent', '(Σ(weight# * attainment#)) / (Σ(weight#))'],
  'component.rate': ['percent', '(Σ(weight# * rate#)) / (Σ(weight#))'],
  'component.floor': ['percent', 'max(rate, floor)'],
  'component.cap': ['percent', 'min(rate, cap)'],
  'component.team-mean.attainment': ['percent', '(Σ(weight# * attainment#)) / (Σ(weight#))'],
  'component.team-mean.rate': ['percent', '(Σ(weight# * rate#)) / (Σ(weight#))'],
  'per-unit.counted': ['count', 'max(actual, 0)'],
  'per-unit.marginal': ['money', 'Σ(units# * rate#)'],
  'per-unit.whole': ['money', 'actual * unitRate'],
  'per-unit.amount': ['money', 'Σ(amount# * part#)'],
  'per-unit.nothing': ['money', '0'],
  'per-unit.cap': ['money', 'min(amount, cap)'],
  'gate.judged': ['flag', 'read >= than'],
  'gate.no-data': ['flag', '0'],
  'gate.component.zero': ['percent', '0'],
  'gate.component.scale': ['percent', 'value * by'],
  'gate.component.cap': ['percent', 'min(value, by)'],
  'part.target': ['money', 'target * weight / 100 * rate / 100'],
  'part.per-unit': ['money', 'amount'],
  'claim.additive': ['money', 'Σ(part#)'],
  'claim.multiplicative': ['money', 'targetΠ(rate# / 100)'],
  'claim.matrix.cell': ['money', 'target * cell / 100'],
  'claim.matrix.below': ['money', '0'],
  'modifier.lookup': ['factor', 'factor'],
  'modifier.number': ['factor', 'factor'],
  'modifier.default': ['factor', 'factor'],
  'modifier.measure': ['factor', 'rate / 100'],
  'claim.modified': ['money', 'claimΠ(factor#)'],
  'claim.protected-part': ['money', '(Σ(part#))Π(factor#) * percent / 100'],
  'claim.protected': ['money', 'max(claim, protectedPart)'],
  'gate.total.zero': ['money', '0'],
  'gate.total.scale': ['money', 'claim * by'],
  'gate.total.cap': ['money', 'min(claim, by / 100 * target)'],
  'claim.floor': ['money', 'max(claim, amount)'],
  'claim.cap': ['money', 'min(claim, amount)'],
  'claim.previously-paid': ['money', 'max(claim - previouslyPaid, 0)'],
  'claim.previously-paid.recovered': ['money', 'claim - previouslyPaid'],
  'claim.not-eligible': ['money', '0'],
  'pool.fixed': ['money', 'pool'],
  'pool.funding-attainment': ['percent', 'rate'],
  'pool.funded': ['money', 'floor(targets * rate / 100 / unit) * unit'],
  'pool.share': ['money', 'pool * own / all'],
  'pool.nothing': ['money', '0'],
  'budget.share': ['money', 'budget * claim / claims'],
  'total.rounded': ['money', 'roundHalfUp(claim / unit) * unit'],
  'total.largest-remainder': ['money', '(floor(share / unit) + extraUnits) * unit'],
} as const satisfies Readonly<Record<string, readonly [unit: StepUnit, formula: string]>>;

export type ExplanationKey = keyof typeof STEPS;

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
  /** Over the names in `values`; evaluating it gives `result`. */
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
