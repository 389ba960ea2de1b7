import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Choice, Ctx, Id, JsonScalar, Requires, type TenantContext, Uninterpreted } from '@premia/api-util-platform';
import { PlanPreviewQueries } from './plan-preview.queries';
import { PlanPreview, type PlanScenario, PlanScenarioEnum } from './plan-preview.type';

@ArgsType()
export class PlanPreviewArguments {
  @Field(() => ID, { nullable: true, description: 'The plan to compare with; its teams are those of the preview' })
  @IsOptional()
  @Id()
  readonly planId?: string | null;

  // What is wrong with definition and numbers is part of the preview.
  @Field(() => JsonScalar) @Uninterpreted() readonly definition!: unknown;

  @Field(() => ID) @Id() readonly cycleId!: string;

  @Field(() => PlanScenarioEnum) @Choice(PlanScenarioEnum) readonly scenario!: PlanScenario;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Attainments in percent by component or KPI; what is not named is on target',
  })
  @Uninterpreted()
  readonly numbers?: unknown;
}

@Resolver(() => PlanPreview)
export class PlanPreviewResolver {
  constructor(private readonly queries: PlanPreviewQueries) {}

  @Query(() => PlanPreview)
  @Requires('plans.draft')
  planPreview(@Ctx() ctx: TenantContext, @Args() request: PlanPreviewArguments): Promise<PlanPreview> {
    return this.queries.preview(ctx, request);
  }
}
