import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  BusinessDateScalar,
  Conflict,
  connectionOf,
  DateTimeScalar,
  enumOf,
  fill,
  InvalidInput,
  JsonScalar,
  NotFound,
} from '@premia/api-util-platform';

export type PlanVersionState = 'draft' | 'published';

const PlanVersionStateEnum = enumOf<PlanVersionState>('PlanVersionState', {
  draft: 'Can still be changed, or discarded',
  published: 'Frozen for ever',
});

@ObjectType({ description: 'How many people a version is for, and how many of them have read and acknowledged it' })
export class AcknowledgementSummary {
  @Field(() => Int)
  readonly needed!: number;

  @Field(() => Int)
  readonly given!: number;

  @Field(() => Int, { description: 'For whom the owner lets it hold although they have not acknowledged it' })
  readonly overridden!: number;

  constructor(needed: number, given: number, overridden: number) {
    fill<AcknowledgementSummary>(this, { needed, given, overridden });
  }
}

@ObjectType({ description: 'Somebody who has still to acknowledge a version' })
export class PendingAcknowledgement {
  @Field(() => ID)
  readonly personId!: string;

  @Field(() => String)
  readonly name!: string;

  constructor(personId: string, name: string) {
    fill<PendingAcknowledgement>(this, { personId, name });
  }
}

@ObjectType({ description: 'Something in a plan that its designer should know before publishing' })
export class PlanWarning {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly message!: string;

  @Field(() => String, { nullable: true, description: 'JSON pointer into the definition' })
  readonly path!: string | null;

  constructor(code: string, message: string, path: string | null) {
    fill<PlanWarning>(this, { code, message, path });
  }
}

/** A version of a plan as it is read. */
export interface BonusPlanVersionRow {
  readonly id: string;
  readonly planId: string;
  readonly planName: string;
  readonly number: number;
  readonly state: PlanVersionState;
  /** Checked by the engine before it was written. */
  readonly definition: unknown;
  readonly teamIds: readonly string[];
  readonly appliesFrom: string | null;
  readonly publishedAt: Date | null;
}

@ObjectType({ description: 'A version of a bonus plan; once published it never changes' })
export class BonusPlanVersion {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly planId!: string;

  @Field(() => String)
  readonly planName!: string;

  @Field(() => Int)
  readonly number!: number;

  @Field(() => PlanVersionStateEnum)
  readonly state!: PlanVersionState;

  @Field(() => JsonScalar, { description: 'Exactly the plan object of the calculation' })
  readonly definition!: unknown;

  @Field(() => [ID], { description: 'Teams the plan is for, with all below them; empty: everyone' })
  readonly teamIds!: readonly string[];

  @Field(() => BusinessDateScalar, {
    nullable: true,
    description: 'Holds for cycles that begin on this day or later; null: for all',
  })
  readonly appliesFrom!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly publishedAt!: Date | null;

  constructor(row: BonusPlanVersionRow) {
    fill<BonusPlanVersion>(this, row);
  }
}

@ObjectType({ description: 'A bonus plan with those of its versions that the reader may see' })
export class BonusPlan {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => [BonusPlanVersion], { description: 'The newest first' })
  readonly versions!: readonly BonusPlanVersion[];

  @Field(() => BonusPlanVersion)
  readonly latest!: BonusPlanVersion;

  @Field(() => BonusPlanVersion, { nullable: true, description: 'The version published last' })
  readonly published!: BonusPlanVersion | null;

  constructor(id: string, name: string, latest: BonusPlanVersion, versions: readonly BonusPlanVersion[]) {
    fill<BonusPlan>(this, {
      id,
      name,
      latest,
      versions,
      published: versions.find(({ state }) => state === 'published') ?? null,
    });
  }
}

@ObjectType()
export class BonusPlanConnection extends connectionOf(BonusPlan) {}

@ObjectType({ description: 'A draft is gone' })
export class PlanDraftDiscarded {
  @Field(() => ID)
  readonly planId!: string;

  @Field(() => Boolean, { description: 'False where the draft was all there was of the plan' })
  readonly planRemains!: boolean;

  constructor(planId: string, planRemains: boolean) {
    fill<PlanDraftDiscarded>(this, { planId, planRemains });
  }
}

export const DiscardPlanDraftResult = createUnionType({
  name: 'DiscardPlanDraftResult',
  types: () => [PlanDraftDiscarded, NotFound, Conflict] as const,
});

export const SavePlanResult = createUnionType({
  name: 'SavePlanResult',
  types: () => [BonusPlanVersion, InvalidInput, NotFound, Conflict] as const,
});

export const OverrideAcknowledgementResult = createUnionType({
  name: 'OverrideAcknowledgementResult',
  types: () => [BonusPlanVersion, InvalidInput, NotFound, Conflict] as const,
});

export const AcknowledgePlanResult = createUnionType({
  name: 'AcknowledgePlanResult',
  types: () => [BonusPlanVersion, NotFound] as const,
});
