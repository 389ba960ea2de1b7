import { Field, ID, ObjectType } from '@nestjs/graphql';
import { localize, Problem, type TenantContext } from '@premia/api-util-platform';
import { ChecklistItem } from '../run-checklist/run-checklist.type';

@ObjectType({ implements: () => [Problem], description: 'Something is missing; the items say what' })
export class NotReady extends Problem {
  @Field(() => [ChecklistItem])
  readonly items: readonly ChecklistItem[];

  constructor(ctx: TenantContext, items: readonly ChecklistItem[]) {
    super(
      'PAYOUT_RUN.NOT_READY',
      localize(ctx, {
        en: 'The run can’t be calculated yet: something is missing. Nothing was written.',
        ru: 'Рассчитать пока нельзя: чего-то не хватает. Ничего не записано.',
      }),
    );
    this.items = items;
  }
}

@ObjectType({ implements: () => [Problem] })
export class CalculationRunning extends Problem {
  constructor(ctx: TenantContext) {
    super(
      'PAYOUT_RUN.CALCULATION_RUNNING',
      localize(ctx, {
        en: 'This cycle is being calculated right now, by you or by somebody else. Wait a moment and look at the list of runs.',
        ru: 'Этот период прямо сейчас рассчитывается — вами или кем-то ещё. Подождите и загляните в список расчётов.',
      }),
    );
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
    super(
      'PAYOUT_RUN.UNCHANGED',
      localize(ctx, {
        en: `Nothing has changed since run ${number}: it would come out the same. Open it instead.`,
        ru: `С расчёта ${number} ничего не изменилось: получилось бы то же самое. Откройте его.`,
      }),
    );
    this.runId = runId;
  }
}
