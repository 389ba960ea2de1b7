import { KPI_CATALOGUE } from '../catalogue/kpi-catalogue';
import type { KpiDefinition, KpiUnit } from '../catalogue/kpi-definition';
import { METRIC_CATALOGUE, metricByKey, metricsForInput } from '../catalogue/metric-catalogue';
import { headingKey, headingKeys, withoutBrackets } from './heading-keys';
import type { HeadingUnit } from './heading-unit';
import { partHeading, unitOf } from './heading-unit';
import { PLATFORM_NAMES, WEAK_NAMES } from './platform-names';

/** What a column can be besides a metric. */
export const DIMENSIONS = ['date', 'channel', 'campaign', 'campaign_id', 'currency'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** How surely a heading means its target, the surest first; a heading without its unit is less sure than any whole one. */
const SURENESS = { key: 0, name: 1, alias: 2, weak: 7 } as const;
const WITHOUT_UNIT = 3;

/** What a heading means; of two columns that mean the same, the one with the smaller rank is taken. */
export interface NamedTarget {
  readonly target: string;
  readonly rank: number;
}

const DIMENSION_NAMES: Readonly<Record<Dimension, { readonly ru: string; readonly aliases: readonly string[] }>> = {
  date: { ru: 'дата', aliases: ['day', 'c_date', 'report date', 'event date', 'день', 'дата отчета', 'число'] },
  channel: {
    ru: 'канал',
    aliases: [
      'category',
      'source',
      'traffic source',
      'media channel',
      'utm_source',
      'marketing channel',
      'категория',
      'источник',
      'источник трафика',
      'рекламный канал',
      'канал продвижения',
    ],
  },
  campaign: {
    ru: 'кампания',
    aliases: [
      'campaign_name',
      'campaign title',
      'utm_campaign',
      'ad campaign',
      'название кампании',
      'имя кампании',
      'рекламная кампания',
      'наименование кампании',
    ],
  },
  campaign_id: { ru: 'id кампании', aliases: ['campaignid', '№ кампании', 'номер кампании', 'код кампании'] },
  currency: { ru: 'валюта', aliases: [] },
};

const FITTING_UNITS: Readonly<Partial<Record<KpiUnit, HeadingUnit>>> = {
  money: 'money',
  count: 'count',
  seconds: 'seconds',
};

const NAMES: ReadonlyMap<string, NamedTarget> = allNames();
const COMPUTED: ReadonlySet<string> = new Set(
  KPI_CATALOGUE.filter((kpi) => metricOfCount(kpi) === undefined).flatMap((kpi) =>
    [kpi.key, kpi.names.en, kpi.names.ru, ...kpi.aliases, ...abbreviationsOf(kpi.names.en)].flatMap(
      (name) => headingKeys(name)[0] ?? [],
    ),
  ),
);

/** Of equally sure names the earlier wins: dimensions, then metrics in the catalogue's order, then inputs, then KPIs. */
function allNames(): ReadonlyMap<string, NamedTarget> {
  const names = new Map<string, NamedTarget>();
  const put = (name: string, target: string, rank: number): void => {
    const key = headingKey(name) ?? '';
    const known = names.get(key);
    if (key !== '' && (known === undefined || rank < known.rank)) names.set(key, { target, rank });
  };
  const add = (name: string, target: string, sureness: keyof typeof SURENESS): void => {
    put(name, target, SURENESS[sureness]);
    put(withoutBrackets(name), target, SURENESS[sureness] + WITHOUT_UNIT);
  };
  for (const dimension of DIMENSIONS) {
    add(dimension, dimension, 'key');
    add(DIMENSION_NAMES[dimension].ru, dimension, 'name');
    for (const alias of DIMENSION_NAMES[dimension].aliases) add(alias, dimension, 'alias');
  }
  for (const metric of METRIC_CATALOGUE) {
    add(metric.key, metric.key, 'key');
    for (const name of [metric.names.en, metric.names.ru]) add(name, metric.key, 'name');
    for (const alias of metric.aliases) add(alias, metric.key, 'alias');
  }
  for (const [target, platform] of Object.entries(PLATFORM_NAMES))
    for (const name of platform) add(name, target, 'alias');
  for (const [target, platform] of Object.entries(WEAK_NAMES)) for (const name of platform) add(name, target, 'weak');
  for (const input of KPI_CATALOGUE.flatMap((kpi) => kpi.inputs)) {
    const [metric = input.name] = metricsForInput(input.name);
    for (const name of [input.name, input.names.en, input.names.ru]) add(name, metric, 'name');
  }
  for (const kpi of KPI_CATALOGUE) {
    const metric = metricOfCount(kpi);
    if (metric === undefined) continue;
    for (const name of [kpi.key, kpi.names.en, kpi.names.ru]) add(name, metric, 'name');
    for (const name of [...kpi.aliases, ...abbreviationsOf(kpi.names.en)]) add(name, metric, 'alias');
  }
  return names;
}

/** The metric that a KPI is nothing but the count of, such as visits for website traffic. */
function metricOfCount({ formula, inputs: [input] }: KpiDefinition): string | undefined {
  return input !== undefined && formula === input.name ? metricsForInput(input.name)[0] : undefined;
}

/** `Click-through rate (CTR)` is written CTR in headings. */
function abbreviationsOf(name: string): readonly string[] {
  const inBrackets = /\(([^)]+)\)/.exec(name)?.[1] ?? '';
  return inBrackets.split(', ').filter((text) => /^[A-Z]{2,}$/.test(text));
}

/**
 * What a heading means: as it stands, or without a unit in which its metric can be counted (`Spend, RUB`)
 * or a second name of the same (`Заказы (покупки)`). Any other qualifier (`Orders (cancelled)`, `Orders, ₽`,
 * `Revenue, thousands`) makes it another quantity, which is not known.
 */
export function findNamed(header: string): NamedTarget | null {
  const whole = headingKey(header);
  if (whole === null) return null;
  const named = NAMES.get(whole);
  if (named !== undefined) return named;
  for (const { name, qualifier } of partHeading(header)) {
    const bare = NAMES.get(headingKey(name) ?? '');
    if (bare === undefined) continue;
    const isSecondName = NAMES.get(headingKey(qualifier) ?? '')?.target === bare.target;
    if (isSecondName || fits(unitOf(qualifier), bare.target)) return { ...bare, rank: bare.rank + WITHOUT_UNIT };
  }
  return null;
}

function fits(unit: HeadingUnit | null, target: string): boolean {
  if (target === 'date') return unit === 'zone';
  const metric = metricByKey(target);
  return unit !== null && metric !== undefined && FITTING_UNITS[metric.unit] === unit;
}

/** Whether the target's key itself is the heading. */
export function isNamedByKey({ rank }: NamedTarget): boolean {
  return rank === SURENESS.key;
}

export function namesComputedKpi(header: string): boolean {
  return headingKeys(header).some((key) => COMPUTED.has(key));
}
