import type { MeasureName, Worded } from '@premia/domain-plans';
import { kpiByKey, metricByKey } from '@premia/domain-kpi';
import type { MeasureSource } from '../assemble/records';

/** `ROMI` of “Return on marketing investment (ROMI, MROI)”. */
const ABBREVIATION = /\((\p{Lu}[\p{Lu}\d:]+)[,)]/u;

/** What a KPI is called in a table or on an axis: by its abbreviation where it has one, else by the plainest name there is. */
export function shortKpiName(key: string): Worded {
  const kpi = kpiByKey(key);
  const metric = metricByKey(key);
  const en = kpi === undefined ? null : ABBREVIATION.exec(kpi.names.en);
  const ru = kpi === undefined ? null : ABBREVIATION.exec(kpi.names.ru);
  const names = metric?.names ?? kpi?.names ?? { en: key, ru: key };
  return { en: en?.[1] ?? names.en, ru: ru?.[1] ?? names.ru };
}

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
