import { kpiByKey } from './kpi-catalogue';
import type { LocalizedText } from './kpi-definition';
import { metricByKey } from './metric-catalogue';
import { plainName } from './readable-formula';

/** `ROMI` of “Return on marketing investment (ROMI, MROI)”. */
const ABBREVIATION = /\((\p{Lu}[\p{Lu}\d:]+)[,)]/u;

/** What a KPI is called in a table or on an axis: by its abbreviation where it has one, else by the plainest name there is. */
export function shortKpiName(key: string): LocalizedText {
  const kpi = kpiByKey(key);
  const names = metricByKey(key)?.names ?? kpi?.names ?? { en: key, ru: key };
  const en = kpi === undefined ? null : ABBREVIATION.exec(kpi.names.en);
  const ru = kpi === undefined ? null : ABBREVIATION.exec(kpi.names.ru);
  return { en: en?.[1] ?? plainName(names.en), ru: ru?.[1] ?? plainName(names.ru) };
}
