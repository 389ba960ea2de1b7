import { Injectable } from '@nestjs/common';
import { readMetricsWithData, Reads } from '@premia/api-data-access';
import { OperationLoaders, type TenantContext } from '@premia/api-util-platform';
import { kpiByKey, METRIC_CATALOGUE, resolveInputMetrics } from '@premia/domain-kpi';

/** Which KPIs the workspace's data can feed; the metrics with data are read once per operation. */
@Injectable()
export class KpiAvailability {
  constructor(
    private readonly reads: Reads,
    private readonly loaders: OperationLoaders,
  ) {}

  async isAvailable(ctx: TenantContext, kpi: string): Promise<boolean> {
    const available = await this.#metricsWithData(ctx);
    const definition = kpiByKey(kpi);
    return definition === undefined ? available.has(kpi) : resolveInputMetrics(definition.inputs, available) !== null;
  }

  #metricsWithData(ctx: TenantContext): Promise<ReadonlySet<string>> {
    const keys = METRIC_CATALOGUE.map(({ key }) => key);
    return this.loaders
      .loader<'all', ReadonlySet<string>>(ctx, 'metrics.with-data', async () => [
        await readMetricsWithData(this.reads.of(ctx), keys),
      ])
      .load('all');
  }
}
