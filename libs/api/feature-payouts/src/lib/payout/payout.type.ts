import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DecimalScalar, JsonScalar } from '@premia/api-util-platform';
import type { ToldPayout, ToldStep, WaterfallBar } from '@premia/domain-payouts';

/** A payout as it is read, with the total of the same person in the run before. */
export interface PayoutRecord {
  readonly id: string;
  readonly runId: string;
  readonly personId: string;
  readonly personName: string;
  readonly position: string | null;
  readonly teamName: string | null;
  readonly outcome: string;
  readonly reasonCode: string | null;
  readonly reasonValues: Readonly<Record<string, string>>;
  readonly targetBonus: string;
  readonly ownAmount: string | null;
  readonly teamAmount: string | null;
  readonly total: string;
  readonly currency: string;
  readonly percentOfTarget: string | null;
  readonly teamEffect: string | null;
  readonly receiptHash: string;
  readonly changeSincePreviousRun: string | null;
}

@ObjectType({ description: 'One step from actuals to total, in the reader’s language' })
export class ExplanationStep {
  @Field(() => Int)
  readonly number: number;

  @Field(() => String)
  readonly key: string;

  @Field(() => String)
  readonly title: string;

  @Field(() => String)
  readonly formula: string;

  @Field(() => JsonScalar, { description: 'Exact: decimals or fractions; the formula at these gives the exact result' })
  readonly values: Readonly<Record<string, string>>;

  @Field(() => String, { description: 'The formula with its numbers put in, as a person would say it' })
  readonly substituted: string;

  @Field(() => DecimalScalar)
  readonly result: string;

  @Field(() => String, { description: 'percent, money, factor, count or flag' })
  readonly unit: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The measure, component, gate, modifier or days it speaks about',
  })
  readonly source: unknown;

  constructor(step: ToldStep) {
    this.number = step.number;
    this.key = step.key;
    this.title = step.title;
    this.formula = step.formula;
    this.values = step.values;
    this.substituted = step.substituted;
    this.result = step.result;
    this.unit = step.unit;
    this.source = step.source;
  }
}

@ObjectType({ description: 'One bar of an amount; base and changes add up to the total exactly' })
export class WaterfallStep {
  @Field(() => String)
  readonly key: string;

  @Field(() => String)
  readonly label: string;

  @Field(() => String, { nullable: true })
  readonly detail: string | null;

  @Field(() => String, { description: 'base, change or total' })
  readonly kind: string;

  @Field(() => DecimalScalar)
  readonly from: string;

  @Field(() => DecimalScalar)
  readonly to: string;

  @Field(() => DecimalScalar)
  readonly delta: string;

  constructor(bar: WaterfallBar) {
    this.key = bar.key;
    this.label = bar.label;
    this.detail = bar.detail;
    this.kind = bar.kind;
    this.from = bar.from;
    this.to = bar.to;
    this.delta = bar.delta;
  }
}

@ObjectType({ description: 'How a payout came about, from its frozen input' })
export class PayoutExplanation {
  @Field(() => [ExplanationStep])
  readonly steps: readonly ExplanationStep[];

  @Field(() => [WaterfallStep])
  readonly waterfall: readonly WaterfallStep[];

  @Field(() => JsonScalar, { description: 'The person’s line of the calculation; empty where they take no part' })
  readonly result: unknown;

  @Field(() => String)
  readonly sentence: string;

  constructor(
    steps: readonly ExplanationStep[],
    waterfall: readonly WaterfallStep[],
    result: unknown,
    sentence: string,
  ) {
    this.steps = steps;
    this.waterfall = waterfall;
    this.result = result;
    this.sentence = sentence;
  }

  static of({ steps, waterfall, sentence }: ToldPayout, result: unknown): PayoutExplanation {
    return new PayoutExplanation(
      steps.map((step) => new ExplanationStep(step)),
      waterfall.map((bar) => new WaterfallStep(bar)),
      result,
      sentence,
    );
  }
}

@ObjectType({ description: 'One person’s line of a run; frozen' })
export class Payout {
  @Field(() => ID)
  readonly id: string;

  @Field(() => ID)
  readonly runId: string;

  @Field(() => ID)
  readonly personId: string;

  @Field(() => String)
  readonly personName: string;

  @Field(() => String, { nullable: true })
  readonly position: string | null;

  @Field(() => String, { nullable: true })
  readonly teamName: string | null;

  @Field(() => String, { description: 'paid, zero or not-eligible' })
  readonly outcome: string;

  @Field(() => String, { nullable: true, description: 'Why nothing is paid, in a sentence' })
  readonly reason: string | null;

  @Field(() => DecimalScalar)
  readonly targetBonus: string;

  @Field(() => DecimalScalar, { nullable: true })
  readonly ownAmount: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  readonly teamAmount: string | null;

  @Field(() => DecimalScalar)
  readonly total: string;

  @Field(() => String)
  readonly currency: string;

  @Field(() => DecimalScalar, { nullable: true })
  readonly percentOfTarget: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What the results of others gave or cost' })
  readonly teamEffect: string | null;

  @Field(() => String)
  readonly receiptHash: string;

  @Field(() => DecimalScalar, { nullable: true })
  readonly changeSincePreviousRun: string | null;

  constructor(record: PayoutRecord, reason: string | null) {
    this.id = record.id;
    this.runId = record.runId;
    this.personId = record.personId;
    this.personName = record.personName;
    this.position = record.position;
    this.teamName = record.teamName;
    this.outcome = record.outcome;
    this.reason = reason;
    this.targetBonus = record.targetBonus;
    this.ownAmount = record.ownAmount;
    this.teamAmount = record.teamAmount;
    this.total = record.total;
    this.currency = record.currency;
    this.percentOfTarget = record.percentOfTarget;
    this.teamEffect = record.teamEffect;
    this.receiptHash = record.receiptHash;
    this.changeSincePreviousRun = record.changeSincePreviousRun;
  }
}

@ObjectType()
export class PayoutConnection extends connectionOf(Payout) {}
