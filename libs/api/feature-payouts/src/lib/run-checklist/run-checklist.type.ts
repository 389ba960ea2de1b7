import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Something to know before a run is calculated' })
export class ChecklistItem {
  @Field(() => String)
  readonly code: string;

  @Field(() => String)
  readonly message: string;

  @Field(() => Boolean, { description: 'No run can be calculated until it is put right' })
  readonly blocking: boolean;

  @Field(() => ID, { nullable: true })
  readonly personId: string | null;

  constructor(code: string, message: string, blocking: boolean, personId: string | null) {
    this.code = code;
    this.message = message;
    this.blocking = blocking;
    this.personId = personId;
  }
}

@ObjectType()
export class BonusPlanVersionSummary {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly planName: string;

  @Field(() => Int)
  readonly number: number;

  constructor({ id, planName, number }: { readonly id: string; readonly planName: string; readonly number: number }) {
    this.id = id;
    this.planName = planName;
    this.number = number;
  }
}

@ObjectType({ description: 'What is missing before a cycle can be calculated under a plan' })
export class RunChecklist {
  @Field(() => Boolean)
  readonly ready: boolean;

  @Field(() => [ChecklistItem], { description: 'What blocks comes first' })
  readonly items: readonly ChecklistItem[];

  @Field(() => Int, { description: 'Who will take part' })
  readonly peopleCount: number;

  @Field(() => BonusPlanVersionSummary, { nullable: true, description: 'The version that holds in the cycle' })
  readonly planVersion: BonusPlanVersionSummary | null;

  constructor(
    ready: boolean,
    items: readonly ChecklistItem[],
    peopleCount: number,
    planVersion: BonusPlanVersionSummary | null,
  ) {
    this.ready = ready;
    this.items = items;
    this.peopleCount = peopleCount;
    this.planVersion = planVersion;
  }
}
