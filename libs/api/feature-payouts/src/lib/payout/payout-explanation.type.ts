import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DecimalScalar, fill, Money, moneyOf } from '@premia/api-util-platform';
import {
  describeFormula,
  describeNumber,
  type ExplainedBar,
  type ExplainedStep,
  type PayoutExplanation as Explained,
} from '@premia/domain-payouts';
import type { Locale } from '@premia/shared-contract';
import { describeText, type Text } from '@premia/shared-messages';
import { BarKindEnum, type StepUnit, StepUnitEnum } from '../payout-enums';

interface Writing {
  readonly currency: string;
  readonly locale: Locale;
}

@ObjectType({ description: 'One step from actuals to total, in the viewer’s language' })
export class ExplanationStep {
  @Field(() => Int, { description: 'From 1; bars name their steps by it' })
  readonly number!: number;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'With its numbers put in: what is shown multiplies out to the result; null where nothing is calculated',
  })
  readonly formula!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The formula and its result with all digits, where those are more',
  })
  readonly full!: string | null;

  @Field(() => String, { nullable: true, description: 'What is said in place of a formula, or to understand it' })
  readonly remark!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'As it is shown; of a flag 1 or 0; null: an amount' })
  readonly result!: string | null;

  @Field(() => Money, { nullable: true, description: 'The result, where it is money' })
  readonly amount!: Money | null;

  @Field(() => StepUnitEnum)
  readonly unit!: StepUnit;

  constructor({ number, title, formula, full, remark, result }: ExplainedStep, writing: Writing) {
    const value = result.kind === 'flag' ? (result.isMet ? '1' : '0') : result.value;
    const unit = result.kind === 'flag' ? 'flag' : result.unit;
    fill<ExplanationStep>(this, {
      number,
      title: describeText(writing.locale, title),
      formula: formula === null ? null : describeFormula(formula, writing),
      full: full === null ? null : fullText(full, writing),
      remark: textOrNull(remark, writing),
      result: unit === 'money' ? null : value,
      amount: unit === 'money' ? moneyOf(value, writing.currency) : null,
      unit,
    });
  }
}

@ObjectType({ description: 'One bar of an amount; base and changes add up to the total exactly' })
export class WaterfallStep {
  @Field(() => String)
  readonly key!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => String, { nullable: true })
  readonly detail!: string | null;

  @Field(() => BarKindEnum)
  readonly kind!: ExplainedBar['kind'];

  @Field(() => Money)
  readonly from!: Money;

  @Field(() => Money)
  readonly to!: Money;

  @Field(() => Money)
  readonly delta!: Money;

  @Field(() => [Int], { description: 'Numbers of the steps behind it; the first is the bar itself as a formula' })
  readonly steps!: readonly number[];

  constructor(bar: ExplainedBar, writing: Writing) {
    fill<WaterfallStep>(this, {
      ...bar,
      label: describeText(writing.locale, bar.label),
      detail: textOrNull(bar.detail, writing),
      from: moneyOf(bar.from, writing.currency),
      to: moneyOf(bar.to, writing.currency),
      delta: moneyOf(bar.delta, writing.currency),
    });
  }
}

@ObjectType({ description: 'How a payout came about, from its frozen input' })
export class PayoutExplanation {
  @Field(() => [ExplanationStep], {
    description: 'The calculation in its order, then every bar as a formula; the result of the last is the total',
  })
  readonly steps!: readonly ExplanationStep[];

  @Field(() => [WaterfallStep])
  readonly waterfall!: readonly WaterfallStep[];

  @Field(() => String)
  readonly sentence!: string;

  private constructor(steps: readonly ExplanationStep[], waterfall: readonly WaterfallStep[], sentence: string) {
    fill<PayoutExplanation>(this, { steps, waterfall, sentence });
  }

  static of(explained: Explained, locale: Locale): PayoutExplanation {
    const writing = { currency: explained.currency, locale };
    return new PayoutExplanation(
      explained.steps.map((step) => new ExplanationStep(step, writing)),
      explained.waterfall.map((bar) => new WaterfallStep(bar, writing)),
      describeText(locale, explained.sentence),
    );
  }

  /** Of somebody who takes no part. */
  static nothing(reason: string): PayoutExplanation {
    return new PayoutExplanation([], [], reason);
  }
}

function fullText(full: NonNullable<ExplainedStep['full']>, writing: Writing): string {
  return `${describeFormula(full, writing)} = ${describeNumber(full.result, full.unit, writing)}`;
}

function textOrNull(text: Text | null, { locale }: Writing): string | null {
  return text === null ? null : describeText(locale, text);
}
