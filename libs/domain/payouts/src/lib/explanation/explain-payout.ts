import type { PlanInput, Trace } from '@premia/domain-bonus';
import type { Rational } from '@premia/domain-kernel';
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
  const explainer = new StepExplainer(names, waterfall.decimals, currency, unroundedIn(trace, waterfall.decimals));
  const labels = new Map(waterfall.bars.map((bar) => [bar, barLabel(bar, trace, names)]));
  const labelOf = (bar: Bar): BarLabel => labels.get(bar) ?? { label: '', detail: null };
  // The target bonus is a step of the calculation already; every other bar follows behind it as a step of its own.
  const added = waterfall.bars.filter(({ kind }) => kind !== 'base');
  const behind = (bar: Bar): readonly number[] => stepsBehind(bar, steps).map((position) => position + 1);
  const stepsFor = (bar: Bar): readonly number[] => {
    if (bar.kind !== 'base') return [steps.length + added.indexOf(bar) + 1, ...behind(bar)];
    const own = steps.findIndex(({ kind }) => kind === 'target-bonus') + 1;
    return [own, ...behind(bar).filter((number) => number !== own)];
  };
  return {
    currency,
    steps: [
      ...steps.map((step, index) => explainer.step(step, index + 1)),
      ...added.map((bar, index) => explainer.bar(bar, labelOf(bar), steps.length + index + 1)),
    ],
    waterfall: waterfall.bars.map((bar) => ({
      key: bar.key,
      ...labelOf(bar),
      kind: drawnAs(bar),
      from: bar.from.toFixed(waterfall.decimals),
      to: bar.kind === 'total' ? trace.line.total : bar.to.toFixed(waterfall.decimals),
      delta: bar.kind === 'total' ? trace.line.total : bar.delta.toFixed(waterfall.decimals),
      steps: stepsFor(bar),
    })),
    sentence: payoutSentence(trace, names, currency, waterfall.decimals),
  };
}

/** What is rounded at the end, where that comes to another coin than the amount itself would be shown with. */
function unroundedIn({ stages }: Trace, decimals: number): readonly Rational[] {
  return stages.flatMap((stage) => {
    if (stage.kind !== 'rounded' && stage.kind !== 'largest-remainder') return [];
    return stage.before.round(decimals).equals(stage.result) ? [] : [stage.before];
  });
}

function drawnAs({ kind }: Bar): ExplainedBar['kind'] {
  return kind === 'base' || kind === 'total' ? kind : 'change';
}
