import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Problem, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import { ChecklistItem } from '../run-checklist/run-checklist.type';

@ObjectType({ implements: () => [Problem], description: 'Something is missing; the items say what' })
export class NotReady extends Problem {
  @Field(() => [ChecklistItem])
  readonly items: readonly ChecklistItem[];

  constructor(ctx: TenantContext, items: readonly ChecklistItem[]) {
    super(ctx, message('problem.PAYOUT_RUN.NOT_READY'));
    this.items = items;
  }
}

@ObjectType({
  implements: () => [Problem],
  description: 'Other runs pay people for the same days already; the items say whom and how much. It needs a reason',
})
export class PaidTwice extends Problem {
  @Field(() => [ChecklistItem])
  readonly items: readonly ChecklistItem[];

  constructor(ctx: TenantContext, items: readonly ChecklistItem[], people: number) {
    super(ctx, message('problem.PAYOUT_RUN.PAID_TWICE', { people }));
    this.items = items;
  }
}

@ObjectType({
  implements: () => [Problem],
  description: 'The inputs are those of the latest run, so that nothing new was made',
})
export class PayoutRunUnchanged extends Problem {
  @Field(() => ID)
  readonly runId: string;

  constructor(ctx: TenantContext, runId: string, number: number) {
    super(ctx, message('problem.PAYOUT_RUN.UNCHANGED', { number }));
    this.runId = runId;
  }
}
