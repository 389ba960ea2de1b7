import { shortKpiName } from '@premia/domain-kpi';
import type { MeasureName } from '@premia/domain-plans';
import type { MeasureSource } from '../assemble/records';

/** Names of the measures of a payout, by the assignments behind them; measures that only gates read are named by their key. */
export function measureNamesOf(sources: readonly MeasureSource[]): MeasureName {
  const kpis = new Map(sources.map(({ measure, kpi }) => [measure, kpi]));
  return (measureId) => shortKpiName(kpis.get(measureId) ?? measureId);
}
