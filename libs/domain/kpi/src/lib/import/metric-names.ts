import type { LocalizedName } from '@premia/shared-messages';
import { metricByKey } from '../catalogue/metric-catalogue';

/** A metric as a sentence about a cell calls it: its key, or its Russian name. */
export function metricNames(metric: string): LocalizedName {
  return { en: metric, ru: metricByKey(metric)?.names.ru.toLowerCase() ?? metric };
}
