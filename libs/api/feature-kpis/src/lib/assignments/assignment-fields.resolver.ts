import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type TenantContext } from '@premia/api-util-platform';
import { AssignmentLoaders } from './assignment.loaders';
import { Assignment, AssignmentActual } from './assignment.type';

@Resolver(() => Assignment)
export class AssignmentFieldsResolver {
  constructor(private readonly loaders: AssignmentLoaders) {}

  @ResolveField(() => AssignmentActual, { nullable: true })
  actual(@Ctx() ctx: TenantContext, @Parent() assignment: Assignment): Promise<AssignmentActual | null> {
    return this.loaders.actual(ctx, assignment);
  }
}
