import { Query, Resolver } from '@nestjs/graphql';
import { Ctx, Requires, type TenantContext } from '@premia/api-util-platform';
import { Metric, metricsFor } from './metric.type';

@Resolver(() => Metric)
export class MetricResolver {
  @Query(() => [Metric], { description: 'The metrics that a column of a file may hold' })
  @Requires('data.read')
  metrics(@Ctx() ctx: TenantContext): readonly Metric[] {
    return metricsFor(ctx);
  }
}
