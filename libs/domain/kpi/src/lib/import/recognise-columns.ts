import { KPI_CATALOGUE } from '../catalogue/kpi-catalogue';
import { METRIC_CATALOGUE, metricsForInput } from '../catalogue/metric-catalogue';

/** What a column can be besides a metric. */
export const DIMENSIONS = ['date', 'channel', 'campaign'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/**
 * One column of a file and what it means: a dimension, a metric's key, or null for a column that is not
 * imported. The reader may change it before the import.
 */
export interface ColumnMapping {
  /** Position from 0. */
  readonly index: number;
  readonly header: string;
  readonly target: string | null;
}

/** Why a column got its target: known by name; or left out as an identifier, a KPI, a repeat, or unknown. */
export type RecognitionReason = 'name' | 'identifier' | 'computed' | 'repeated' | 'unknown';

export interface RecognisedColumn extends ColumnMapping {
  readonly reason: RecognitionReason;
}

const DIMENSION_NAMES: Readonly<Record<Dimension, readonly string[]>> = {
  date: ['date', 'day', 'c_date', 'report date', 'event date', 'дата', 'день', 'дата отчета', 'число'],
  channel: [
    'channel',
    'category',
    'source',
    'traffic source',
    'media channel',
    'utm_source',
    'marketing channel',
    'канал',
    'категория',
    'источник',
    'источник трафика',
    'рекламный канал',
    'канал продвижения',
  ],
  campaign: [
    'campaign',
    'campaign_name',
    'campaign title',
    'utm_campaign',
    'ad campaign',
    'кампания',
    'название кампании',
    'имя кампании',
    'рекламная кампания',
    'наименование кампании',
  ],
};

/** Longer headings name nothing that is known, and are not looked at closer. */
const LONGEST_HEADING = 200;
const IDENTIFIER = /^(?:id|ид|идентификатор|no|n|№|#|row|строка)$|(?:^| )id$|^id /;

const TARGETS: ReadonlyMap<string, string> = namesToTargets();
const COMPUTED: ReadonlySet<string> = new Set(
  KPI_CATALOGUE.flatMap((kpi) => [
    kpi.key,
    kpi.names.en,
    kpi.names.ru,
    ...kpi.aliases,
    ...abbreviationsOf(kpi.names.en),
  ]).map(wholeKey),
);

/** Earlier names win: dimensions, then metrics in the catalogue's order, then inputs of formulas. */
function namesToTargets(): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const add = (name: string, target: string): void => {
    for (const key of [wholeKey(name), wholeKey(withoutBrackets(name))])
      if (!targets.has(key)) targets.set(key, target);
  };
  for (const dimension of DIMENSIONS) for (const name of DIMENSION_NAMES[dimension]) add(name, dimension);
  for (const metric of METRIC_CATALOGUE) {
    for (const name of [metric.key, metric.names.en, metric.names.ru, ...metric.aliases]) add(name, metric.key);
  }
  for (const input of KPI_CATALOGUE.flatMap((kpi) => kpi.inputs)) {
    const [metric] = metricsForInput(input.name);
    if (metric === undefined) continue;
    for (const name of [input.name, input.names.en, input.names.ru]) add(name, metric);
  }
  return targets;
}

/** `Click-through rate (CTR)` is written CTR in headings. */
function abbreviationsOf(name: string): readonly string[] {
  const inBrackets = /\(([^)]+)\)/.exec(name)?.[1] ?? '';
  return inBrackets.split(', ').filter((text) => /^[A-Z]{2,}$/.test(text));
}

/** A heading as it is compared: without case and signs between words. */
function wholeKey(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\p{N}#№]+/gu, ' ')
    .trim();
}

function withoutBrackets(header: string): string {
  return header.replace(/[([][^)\]]*[)\]]/g, ' ');
}

/**
 * The ways in which a heading is looked up: as it stands, then without a unit in brackets, then without one
 * after a comma (`Spend (₽)`, `Spend, RUB`); other kinds of files look their columns up in the same way.
 */
export function headingKeys(header: string): readonly string[] {
  if (header.length > LONGEST_HEADING) return [];
  const named = withoutBrackets(header);
  return [header, named, named.replace(/,.*$/, '')].map(wholeKey);
}

/**
 * Proposes what each column means, by the names and aliases of dimensions and metrics in both languages.
 * Of two columns that mean the same, the first is taken.
 */
export function recogniseColumns(headers: readonly string[]): readonly RecognisedColumn[] {
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const keys = headingKeys(header);
    const target = keys.map((key) => TARGETS.get(key)).find((found) => found !== undefined);
    if (target === undefined) return { index, header, target: null, reason: reasonToIgnore(keys) };
    if (taken.has(target)) return { index, header, target: null, reason: 'repeated' };
    taken.add(target);
    return { index, header, target, reason: 'name' };
  });
}

function reasonToIgnore(keys: readonly string[]): RecognitionReason {
  if (keys.some((key) => IDENTIFIER.test(key))) return 'identifier';
  return keys.some((key) => COMPUTED.has(key)) ? 'computed' : 'unknown';
}
