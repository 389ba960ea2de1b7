import type { MeasureName } from '@premia/domain-plans';
import { kpiByKey, metricByKey, shortKpiName } from '@premia/domain-kpi';
import type { MeasureSource } from '../assemble/records';

/** Names of the measures of a payout, by the assignments behind them; measures that only gates read are named by their key. */
export function measureNamesOf(sources: readonly MeasureSource[]): MeasureName {
  const kpis = new Map(sources.map(({ measure, kpi }) => [measure, kpi]));
  return (measureId) => shortKpiName(kpis.get(measureId) ?? measureId);
}

/** What a measure's actual and target are counted in. */
export type MeasureUnit = 'percent' | 'money' | 'other';

export function measureUnitOf(kpi: string): MeasureUnit {
  const unit = kpiByKey(kpi)?.unit ?? metricByKey(kpi)?.unit;
  return unit === 'percent' || unit === 'money' ? unit : 'other';
}
