import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  BusinessDateScalar,
  Conflict,
  connectionOf,
  DateTimeScalar,
  DecimalScalar,
  enumOf,
  fill,
  InvalidInput,
  Job,
  NotFound,
  type Viewer,
} from '@premia/api-util-platform';
import { cycleName } from '@premia/api-vocabulary';
import type { RunState } from '@premia/shared-contract';
import { RunStateEnum } from '../payout-enums';

@ObjectType({ description: 'So many people between two percentages of target' })
export class DistributionBin {
  @Field(() => DecimalScalar)
  readonly from!: string;

  @Field(() => DecimalScalar)
  readonly to!: string;

  @Field(() => Int)
  readonly count!: number;

  constructor({ from, to, count }: { readonly from: string; readonly to: string; readonly count: number }) {
    fill<DistributionBin>(this, { from, to, count });
  }
}

@ObjectType({ description: 'People of a run by outcome, as far as the reader may see them' })
export class RunCounts {
  @Field(() => Int)
  readonly paid!: number;

  @Field(() => Int)
  readonly zero!: number;

  @Field(() => Int)
  readonly notEligible!: number;

  @Field(() => Int)
  readonly total!: number;

  constructor(paid: number, zero: number, notEligible: number) {
    fill<RunCounts>(this, { paid, zero, notEligible, total: paid + zero + notEligible });
  }
}

/** A run as it is read; what depends on whom the reader may see is resolved apart. */
export interface PayoutRunRow {
  readonly id: string;
  readonly number: number;
  readonly cycleId: string;
  readonly planId: string;
  readonly cycleName: string;
  readonly cycleFrom: string;
  readonly cycleTo: string;
  readonly state: RunState;
  readonly planName: string;
  readonly planVersionNumber: number;
  readonly currency: string;
  readonly calculatedAt: Date;
  readonly calculatedByEmail: string | null;
  readonly dataAsOf: Date;
  readonly inputHash: string | null;
  readonly previousRunId: string | null;
  readonly overlapReason: string | null;
}

@ObjectType({ description: 'All payouts of a cycle under a plan; its inputs are frozen' })
export class PayoutRun {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int)
  readonly number!: number;

  @Field(() => ID)
  readonly cycleId!: string;

  @Field(() => String)
  readonly cycleName!: string;

  @Field(() => BusinessDateScalar)
  readonly cycleFrom!: string;

  @Field(() => BusinessDateScalar)
  readonly cycleTo!: string;

  @Field(() => RunStateEnum)
  readonly state!: RunState;

  @Field(() => ID)
  readonly planId!: string;

  @Field(() => String)
  readonly planName!: string;

  @Field(() => Int)
  readonly planVersionNumber!: number;

  /** Of its amounts, which carry it. */
  readonly currency!: string;

  @Field(() => DateTimeScalar)
  readonly calculatedAt!: Date;

  @Field(() => String)
  readonly calculatedByEmail!: string;

  @Field(() => DateTimeScalar, { description: 'Data recorded later is not in it' })
  readonly dataAsOf!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Of everything that the payouts follow from; null for who does not see everybody',
  })
  readonly inputHash!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The run of the same cycle and plan that this one took the place of',
  })
  readonly previousRunId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it pays people for days that other runs paid already; null where it does not',
  })
  readonly overlapReason!: string | null;

  constructor(viewer: Viewer, row: PayoutRunRow) {
    const cycle = { name: row.cycleName, from: row.cycleFrom, to: row.cycleTo };
    const calculatedByEmail = row.calculatedByEmail ?? '';
    fill<PayoutRun>(this, { ...row, cycleName: cycleName(viewer, cycle), calculatedByEmail });
  }
}

@ObjectType()
export class PayoutRunConnection extends connectionOf(PayoutRun) {}

export type PayoutOrder = 'name' | 'total_desc' | 'total_asc' | 'percent_desc' | 'percent_asc';

export const PayoutOrderEnum = enumOf<PayoutOrder>('PayoutOrder', {
  name: 'By name',
  total_desc: 'The largest payout first',
  total_asc: 'The smallest payout first',
  percent_desc: 'The largest percent of target first',
  percent_asc: 'The smallest percent of target first',
});

export const CalculatePayoutRunResult = createUnionType({
  name: 'CalculatePayoutRunResult',
  types: () => [Job, NotFound, InvalidInput, Conflict] as const,
});
