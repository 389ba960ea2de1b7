import type { BonusInput, StepSource } from '@premia/domain-bonus';
import { explain, isRefusal } from '@premia/domain-bonus';
import type { Language } from '@premia/domain-plans';
import type { MeasureSource } from '../assemble/records';
import type { Waterfall } from '../waterfall/waterfall';
import { waterfallOf } from '../waterfall/waterfall';
import type { WaterfallBar } from '../waterfall/waterfall-words';
import { waterfallBars } from '../waterfall/waterfall-words';
import { measureNamesOf } from '../words/measure-names';
import { stepFormula } from './claim-formulas';
import type { ReadableStep } from './readable-steps';
import { readableSteps } from './readable-steps';
import { payoutSentence } from './sentence';
import { HIDDEN, isHidden, StepWords } from './step-context';
import { stepTitle } from './step-titles';

/** A payout told in the reader's language: steps, bars and a sentence; the last step's result is the total. */
export interface ToldPayout {
  readonly steps: readonly ToldStep[];
  readonly waterfall: readonly WaterfallBar[];
  readonly sentence: string;
}

export interface ToldStep {
  /** From 1. */
  readonly number: number;
  readonly key: string;
  readonly title: string;
  readonly formula: string;
  /** Exact: decimals or fractions; `formula` at these gives the exact result. Sums over other people may be hidden. */
  readonly values: Readonly<Record<string, string>>;
  readonly substituted: string;
  readonly result: string;
  readonly unit: string;
  readonly source: StepSource;
}

export interface PayoutToTell {
  /** The frozen input: the person's own, or the whole run's where a pool or a budget needs it. */
  readonly input: BonusInput;
  readonly participantId: string;
  readonly sources: readonly MeasureSource[];
  readonly percentOfTarget: string | null;
}

export interface Reader {
  readonly language: Language;
  /** Sums over other people are not for this reader. */
  readonly hidesOthers: boolean;
}

/** Explains a payout from its frozen input (bonus calculation, "Explanation"); throws where that input is refused, which a run has ruled out. */
export function tellPayout(
  { input, participantId, sources, percentOfTarget }: PayoutToTell,
  reader: Reader,
): ToldPayout {
  const explanation = explain(input, participantId);
  if (isRefusal(explanation))
    throw new Error(`A frozen payout can't be explained: ${JSON.stringify(explanation.errors.slice(0, 3))}`);
  const { plan } = input;
  const context = { plan, nameOf: measureNamesOf(sources), ...reader };
  const waterfall = waterfallOf(plan, explanation);
  return {
    steps: readableSteps(explanation).map((step, index) => toldStep(new StepWords(step, context), index + 1)),
    waterfall: waterfallBars(waterfall, {
      plan,
      language: reader.language,
      nameOf: context.nameOf,
      steps: explanation.steps,
    }),
    sentence: payoutSentence({ plan, waterfall, percentOfTarget, language: reader.language }),
  };
}

/** The waterfall without words, for whoever needs its amounts. */
export function payoutWaterfall(input: BonusInput, participantId: string): Waterfall | null {
  const explanation = explain(input, participantId);
  return isRefusal(explanation) ? null : waterfallOf(input.plan, explanation);
}

function toldStep(words: StepWords, number: number): ToldStep {
  const step: ReadableStep = words.step;
  const values = Object.fromEntries(
    Object.entries(step.values).map(([name, value]) => [name, isHidden(words.context, name) ? HIDDEN : value]),
  );
  return {
    number,
    key: step.key,
    title: stepTitle(words),
    formula: step.formula,
    values,
    substituted: stepFormula(words),
    result: step.shownResult,
    unit: step.unit,
    source: step.source,
  };
}
