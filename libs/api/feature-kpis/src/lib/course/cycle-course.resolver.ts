import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Ctx, Id, Requires, type TenantContext } from '@premia/api-util-platform';
import { CycleCourseQueries } from './cycle-course.queries';
import { CycleCourse } from './cycle-course.type';

@ArgsType()
class CycleCourseArguments {
  @Field(() => ID) @Id() readonly cycleId!: string;
}

@Resolver(() => CycleCourse)
export class CycleCourseResolver {
  constructor(private readonly queries: CycleCourseQueries) {}

  @Query(() => CycleCourse)
  @Requires('assignments.read')
  cycleCourse(@Ctx() ctx: TenantContext, @Args() { cycleId }: CycleCourseArguments): Promise<CycleCourse> {
    return this.queries.course(ctx, cycleId);
  }
}
