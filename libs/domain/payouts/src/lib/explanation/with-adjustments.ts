import { decimalsOf, Rational } from '@premia/domain-kernel';
import { message } from '@premia/shared-messages';
import type { ExplainedBar, PayoutExplanation } from './explain-payout';
import type { ExplainedStep } from './explained-step';

/** What is paid beside what was calculated. */
export interface ExplainedAdjustment {
  readonly id: string;
  /** Money; below zero takes away. */
  readonly amount: string;
  readonly reason: string;
}

/** The explanation of what is paid: adjustments follow the calculation, each a step and a bar, and the last is the sum. */
export function withAdjustments(
  explained: PayoutExplanation,
  adjustments: readonly ExplainedAdjustment[],
): PayoutExplanation {
  const end = explained.waterfall.at(-1);
  if (adjustments.length === 0 || end === undefined) return explained;
  const places = decimalsOf(end.to);
  const last = explained.steps.length;
  let level = Rational.parse(end.to);
  const bars = adjustments.map(({ id, amount, reason }, index): ExplainedBar => {
    const [from, delta] = [level, Rational.parse(amount)];
    level = level.plus(delta);
    return {
      key: `adjustment:${id}`,
      label: message('explanation.title.adjustment', { reason }),
      detail: null,
      kind: 'change',
      from: from.toFixed(places),
      to: level.toFixed(places),
      delta: delta.toFixed(places),
      steps: [last + index + 1],
    };
  });
  const total = level.toFixed(places);
  const number = last + bars.length + 1;
  const steps = [
    ...bars.map(({ label, delta }, index) => stepOf(last + index + 1, label, delta)),
    stepOf(number, message('explanation.title.adjusted'), total),
  ];
  return {
    ...explained,
    steps: [...explained.steps, ...steps],
    waterfall: [
      ...explained.waterfall.slice(0, -1),
      ...bars,
      { ...end, to: total, delta: total, steps: [number, ...end.steps] },
    ],
  };
}

function stepOf(number: number, title: ExplainedStep['title'], value: string): ExplainedStep {
  const result = { kind: 'number', unit: 'money', value } as const;
  return { number, title, formula: null, full: null, remark: null, result };
}
