import { Rational } from '@premia/domain-kernel';
import { metricByKey, metricsForInput } from '../catalogue/metric-catalogue';
import type { InputValues } from '../formula/evaluate-formula';
import { evaluateFormula } from '../formula/evaluate-formula';
import type { Expression } from '../formula/expression';
import { formatFormula } from '../formula/format-formula';

/** What a KPI cannot be: outside it the data are wrong, and nothing is to be paid on them. */
export type ImpossibleReason =
  | { readonly code: 'out-of-bounds'; readonly value: Rational; readonly bound: Rational }
  | { readonly code: 'input-negative'; readonly input: string; readonly value: Rational }
  | { readonly code: 'denominator-negative'; readonly denominator: string; readonly value: Rational };

const HUNDRED = Rational.HUNDRED;

/** Shares whose part is one of the whole by definition; those across systems or cohorts may well pass 100 %. */
const SHARES: readonly string[] = [
  ...['churn_rate', 'retention_rate', 'csat', 'cart_abandonment_rate', 'call_abandonment_rate', 'abandonment_rate'],
  ...['ctr', 'email_open_rate', 'email_click_rate', 'bounce_rate_yandex', 'bounce_rate_ga4', 'bounce_rate_ua'],
  ...['response_rate', 'traffic_source_share', 'seo_visibility', 'market_share', 'task_completion_rate'],
];

const BOUNDS = new Map<string, readonly [low: Rational | null, high: Rational]>([
  ...SHARES.map((key) => [key, [Rational.ZERO, HUNDRED]] as const),
  ...['nps', 'net_sentiment'].map((key) => [key, [HUNDRED.negated(), HUNDRED]] as const),
  ['gross_margin_share', [null, Rational.ONE]],
]);

/** Why a value of a catalogue KPI cannot be; null where it can. */
export function findImpossible(
  key: string,
  expression: Expression,
  inputs: InputValues,
  value: Rational,
): ImpossibleReason | null {
  for (const [input, given] of inputs) {
    const [metric = input] = metricsForInput(input);
    if (given.isNegative && metricByKey(metric)?.mayBeNegative === false)
      return { code: 'input-negative', input, value: given };
  }
  for (const denominator of denominatorsOf(expression)) {
    const outcome = evaluateFormula(denominator, inputs);
    if (outcome.kind === 'value' && outcome.value.isNegative)
      return { code: 'denominator-negative', denominator: formatFormula(denominator), value: outcome.value };
  }
  const [low, high] = BOUNDS.get(key) ?? [null, null];
  if (low !== null && value.isLessThan(low)) return { code: 'out-of-bounds', value, bound: low };
  return high !== null && value.isGreaterThan(high) ? { code: 'out-of-bounds', value, bound: high } : null;
}

function denominatorsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'name':
      return [];
    case 'negation':
      return denominatorsOf(expression.operand);
    case 'call':
      return expression.callArguments.flatMap(denominatorsOf);
    case 'binary': {
      const within = [...denominatorsOf(expression.left), ...denominatorsOf(expression.right)];
      return expression.operator === '/' ? [...within, expression.right] : within;
    }
  }
}
