import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type TenantContext } from '@premia/api-util-platform';
import { Cycle } from '@premia/api-vocabulary';
import { AssignmentLoaders } from './assignment.loaders';

@Resolver(() => Cycle)
export class CycleFieldsResolver {
  constructor(private readonly loaders: AssignmentLoaders) {}

  @ResolveField(() => Int, { description: 'People within reach who have KPIs in the cycle' })
  peopleWithKpis(@Ctx() ctx: TenantContext, @Parent() cycle: Cycle): Promise<number> {
    return this.loaders.peopleWithKpis(ctx, cycle.id);
  }
}
