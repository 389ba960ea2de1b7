import acquisition from './data/acquisition.json' with { type: 'json' };
import awareness from './data/awareness.json' with { type: 'json' };
import conversion from './data/conversion.json' with { type: 'json' };
import efficiency from './data/efficiency.json' with { type: 'json' };
import engagement from './data/engagement.json' with { type: 'json' };
import retention from './data/retention.json' with { type: 'json' };
import revenue from './data/revenue.json' with { type: 'json' };
import type { GoalFamily, KpiDefinition, LocalizedText } from './kpi-definition';

/** All KPIs that Premia knows from the start, by category from the first contact to the return on it. */
export const KPI_CATALOGUE: readonly KpiDefinition[] = [
  awareness,
  engagement,
  acquisition,
  conversion,
  revenue,
  retention,
  efficiency,
].flatMap((category) => category as readonly KpiDefinition[]);

const BY_KEY: ReadonlyMap<string, KpiDefinition> = new Map(KPI_CATALOGUE.map((kpi) => [kpi.key, kpi]));

const BY_ALIAS: ReadonlyMap<string, KpiDefinition> = new Map(
  KPI_CATALOGUE.flatMap((kpi) => kpi.aliases.map((alias): [string, KpiDefinition] => [alias.toLowerCase(), kpi])),
);

/** The KPI of this key, or undefined. */
export function kpiByKey(key: string): KpiDefinition | undefined {
  return BY_KEY.get(key);
}

/** The KPI that a person means by a key or an abbreviation (`romi`, `MROI`), whatever the case. */
export function findKpi(text: string): KpiDefinition | undefined {
  const wanted = text.trim().toLowerCase();
  return BY_KEY.get(wanted) ?? BY_ALIAS.get(wanted);
}

/** The goal families of the wizard (product §4), in the order of the customer's way. */
export const GOAL_FAMILIES: Readonly<Record<GoalFamily, LocalizedText>> = {
  brand_awareness: { en: 'Raise brand awareness', ru: 'Повысить узнаваемость бренда' },
  acquire_customers: { en: 'Win new customers', ru: 'Привлечь новых клиентов' },
  loyalty: { en: 'Raise loyalty of customers', ru: 'Повысить лояльность клиентов' },
  grow_sales: { en: 'Grow sales', ru: 'Увеличить продажи' },
};
