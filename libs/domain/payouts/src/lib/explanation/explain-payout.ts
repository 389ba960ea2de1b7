import type { PlanInput, Trace } from '@premia/domain-bonus';
import type { Text } from '@premia/shared-messages';
import type { MeasureSource } from '../assemble/records';
import { stepsOf } from '../steps/steps';
import type { Bar } from '../waterfall/waterfall';
import { payoutWaterfall } from '../waterfall/waterfall';
import type { BarLabel } from './bar-label';
import { barLabel } from './bar-label';
import type { ExplainedStep } from './explained-step';
import { StepExplainer } from './explained-step';
import { namesOf } from './names';
import { payoutSentence } from './sentence';
import { stepsBehind } from './steps-behind';

/** How a payout came about: steps, bars and a sentence, all of them views of one trace. */
export interface PayoutExplanation {
  readonly currency: string;
  /** The calculation in its order, then each bar as a formula; the last one's result is the total. */
  readonly steps: readonly ExplainedStep[];
  readonly waterfall: readonly ExplainedBar[];
  readonly sentence: Text;
}

export interface ExplainedBar extends BarLabel {
  readonly key: string;
  readonly kind: 'base' | 'change' | 'total';
  /** Money, with the decimals of the coin or of the finer paid unit. */
  readonly from: string;
  readonly to: string;
  readonly delta: string;
  /** Numbers of the steps behind it; the first is the bar itself. */
  readonly steps: readonly number[];
}

export interface PayoutToExplain {
  readonly trace: Trace;
  readonly plan: PlanInput;
  readonly sources: readonly MeasureSource[];
  /** Sums over other people are named instead of shown. */
  readonly hidesOthers: boolean;
}

/** Explains a payout to a viewer (bonus calculation, "Explanation"). */
export function explainPayout({ trace, plan, sources, hidesOthers }: PayoutToExplain): PayoutExplanation {
  const { currency } = plan;
  const names = namesOf(plan, sources);
  const steps = stepsOf(trace, { currency, hidesOthers });
  const waterfall = payoutWaterfall(trace, currency);
  const explainer = new StepExplainer(names, waterfall.decimals, currency);
  const bars = waterfall.bars.map((bar, index) => ({
    bar,
    label: barLabel(bar, trace, names),
    number: steps.length + index + 1,
  }));
  return {
    currency,
    steps: [
      ...steps.map((step, index) => explainer.step(step, index + 1)),
      ...bars.map(({ bar, label, number }) => explainer.bar(bar, label, number)),
    ],
    waterfall: bars.map(({ bar, label, number }) => ({
      key: bar.key,
      ...label,
      kind: drawnAs(bar),
      from: bar.from.toFixed(waterfall.decimals),
      to: bar.kind === 'total' ? trace.line.total : bar.to.toFixed(waterfall.decimals),
      delta: bar.kind === 'total' ? trace.line.total : bar.delta.toFixed(waterfall.decimals),
      steps: [number, ...stepsBehind(bar, steps).map((position) => position + 1)],
    })),
    sentence: payoutSentence(trace, waterfall, currency),
  };
}

function drawnAs({ kind }: Bar): ExplainedBar['kind'] {
  return kind === 'base' || kind === 'total' ? kind : 'change';
}
