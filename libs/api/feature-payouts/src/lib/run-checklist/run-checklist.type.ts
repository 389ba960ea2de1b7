import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { fill } from '@premia/api-util-platform';

@ObjectType({ description: 'Something to know before a run is calculated' })
export class ChecklistItem {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly message!: string;

  @Field(() => Boolean, { description: 'No run can be calculated until it is put right' })
  readonly blocking!: boolean;

  @Field(() => ID, { nullable: true })
  readonly personId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The run that pays the same days already' })
  readonly runId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The payout of that run' })
  readonly payoutId!: string | null;

  constructor(item: ChecklistItem) {
    fill<ChecklistItem>(this, item);
  }
}

@ObjectType()
export class BonusPlanVersionSummary {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly planName!: string;

  @Field(() => Int)
  readonly number!: number;

  constructor({ id, planName, number }: { readonly id: string; readonly planName: string; readonly number: number }) {
    fill<BonusPlanVersionSummary>(this, { id, planName, number });
  }
}

@ObjectType({ description: 'What is missing before a cycle can be calculated under a plan' })
export class RunChecklist {
  @Field(() => Boolean)
  readonly ready!: boolean;

  @Field(() => [ChecklistItem], { description: 'What blocks comes first' })
  readonly items!: readonly ChecklistItem[];

  @Field(() => Int, { description: 'Who will take part' })
  readonly peopleCount!: number;

  @Field(() => Int, {
    description: 'Whose days other runs pay already: where there are any, calculating needs a reason',
  })
  readonly paidTwiceCount!: number;

  @Field(() => BonusPlanVersionSummary, { nullable: true, description: 'The version that holds in the cycle' })
  readonly planVersion!: BonusPlanVersionSummary | null;

  constructor(checklist: RunChecklist) {
    fill<RunChecklist>(this, checklist);
  }
}
