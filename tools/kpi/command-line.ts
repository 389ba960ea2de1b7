import { parseArgs } from 'node:util';
import { isCurrency, parseIsoDate } from '@premia/domain-kernel';
import type { KpiDefinition, KpiScope, Preparation, ReadingOptions, Span } from '@premia/domain-kpi';
import { DIMENSIONS, EVENT_KINDS, findKpi, KPI_SCOPES, metricByKey } from '@premia/domain-kpi';
import { CommandError } from './command-error';

export const USAGE = `Usage:
  npm run --silent kpi -- FILE.csv [--from DATE] [--to DATE] [--by channel|campaign|day|total] [--kpi romi,cpl]
    [--map COLUMN=metric|date|channel|campaign|currency|ignore] …  what a column means, where its heading does not say
    [--order dmy|mdy]      whether 09/05 is the 9th of May or the 5th of September
    [--currency CODE]      what money has to be in
    [--zone ZONE]          the zone on whose days moments with an offset land, such as Europe/Moscow
    [--channel NAME]       the channel of rows that name none
    [--totals keep|leave-out]  rows that may be totals and do not equal the sum of the others
    [--spans whole|by-days]    values of weeks, months and periods: counted where all their days are, or spread evenly
    [--period FROM..TO]    the days of a file that names none
    [--events leads|deals|orders]  the file is a list of them, one in a row: counted by day
    [--day COLUMN]         the day by which they count
    [--rates RATES.csv]    rates by which money of other currencies is converted: date, currency, rate
    [--notices]            what was decided and left out, as JSON on standard error
  npm run --silent kpi -- --eval FILE.json`;

/** What the command line asks for. */
export type KpiCommand = { readonly kind: 'help' } | { readonly kind: 'evaluate'; readonly path: string } | FileCommand;

export interface FileCommand {
  readonly kind: 'file';
  readonly path: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Undefined: by channel where the file has channels, otherwise in total. */
  readonly scope: KpiScope | undefined;
  /** Undefined: every KPI that the file's metrics give. */
  readonly kpis: readonly KpiDefinition[] | undefined;
  /** What columns mean, by their headings; null leaves one out. */
  readonly mapping: ReadonlyMap<string, string | null>;
  readonly reading: Pick<ReadingOptions, 'order' | 'currency' | 'zone' | 'totals' | 'channel' | 'spans'>;
  readonly table: Preparation;
  /** Path of a table of rates. */
  readonly rates: string | undefined;
  readonly asJson: boolean;
}

/** Reads the arguments after `--`; throws a `CommandError` that says which one is wrong. */
export function parseCommandLine(commandArguments: readonly string[]): KpiCommand {
  const { values, positionals } = readArguments(commandArguments);
  if (values.help === true) return { kind: 'help' };
  if (values.eval !== undefined) {
    if (positionals.length > 0)
      throw new CommandError(`--eval takes one file; “${positionals[0] ?? ''}” is one too many`);
    return { kind: 'evaluate', path: values.eval };
  }
  const [path, ...others] = positionals;
  if (path === undefined) throw new CommandError(`Name a CSV file, or --eval and a JSON file.\n${USAGE}`);
  if (others.length > 0) throw new CommandError(`One file at a time: “${others.join('”, “')}” is too many`);
  const from = readDate('--from', values.from);
  const to = readDate('--to', values.to);
  if (from !== undefined && to !== undefined && from > to) {
    throw new CommandError(`--from ${from} lies after --to ${to}: exchange them`);
  }
  return {
    kind: 'file',
    path,
    from,
    to,
    scope: readScope(values.by),
    kpis: readKpis(values.kpi),
    mapping: readMapping(values.map ?? []),
    reading: {
      order: readChoice('--order', values.order, ['dmy', 'mdy'] as const) ?? null,
      totals: readChoice('--totals', values.totals, ['keep', 'leave-out'] as const) ?? 'ask',
      currency: readCurrency(values.currency),
      zone: readZone(values.zone),
      spans: readChoice('--spans', values.spans, ['whole', 'by-days'] as const) ?? 'whole',
      ...(values.channel === undefined ? {} : { channel: values.channel }),
    },
    table: {
      period: readPeriod(values.period),
      events: readChoice('--events', values.events, EVENT_KINDS) ?? null,
      eventDay: values.day ?? null,
    },
    rates: values.rates,
    asJson: values.notices === true,
  };
}

function readArguments(commandArguments: readonly string[]) {
  try {
    return parseArgs({
      args: [...commandArguments],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        by: { type: 'string' },
        kpi: { type: 'string' },
        eval: { type: 'string' },
        map: { type: 'string', multiple: true },
        order: { type: 'string' },
        currency: { type: 'string' },
        zone: { type: 'string' },
        channel: { type: 'string' },
        totals: { type: 'string' },
        spans: { type: 'string' },
        period: { type: 'string' },
        events: { type: 'string' },
        day: { type: 'string' },
        rates: { type: 'string' },
        notices: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function readMapping(texts: readonly string[]): ReadonlyMap<string, string | null> {
  return new Map(
    texts.map((text) => {
      const [, column, target] = /^(.+)=([^=]+)$/.exec(text) ?? [];
      if (column === undefined || target === undefined)
        throw new CommandError(`--map ${text}: write COLUMN=metric, such as --map "Conv. value=ad_revenue"`);
      if (target === 'ignore') return [column.trim(), null];
      if (metricByKey(target) === undefined && !DIMENSIONS.some((dimension) => dimension === target))
        throw new CommandError(`--map ${text}: “${target}” is neither a metric nor ${DIMENSIONS.join(', ')} or ignore`);
      return [column.trim(), target];
    }),
  );
}

function readChoice<Choice extends string>(
  option: string,
  text: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  const chosen = choices.find((choice) => choice === text);
  if (text === undefined || chosen !== undefined) return chosen;
  throw new CommandError(`${option} ${text} is unknown: choose ${choices.join(' or ')}`);
}

function readCurrency(text: string | undefined): string | null {
  if (text === undefined || isCurrency(text.toUpperCase())) return text?.toUpperCase() ?? null;
  throw new CommandError(`--currency ${text} is no currency: write its code, such as RUB`);
}

function readZone(text: string | undefined): string | null {
  try {
    return text === undefined ? null : new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new CommandError(`--zone ${text ?? ''} is no time zone: write it as Europe/Moscow`);
  }
}

function readDate(option: string, text: string | undefined): string | undefined {
  if (text === undefined || parseIsoDate(text).ok) return text;
  throw new CommandError(`${option} ${text} is no date of the calendar: write it as 2021-02-28`);
}

function readPeriod(text: string | undefined): Span | null {
  if (text === undefined) return null;
  const [from = '', to = from] = text.split('..');
  if (parseIsoDate(from).ok && parseIsoDate(to).ok && from <= to) return { from, to };
  throw new CommandError(`--period ${text}: write the first and the last day, such as 2026-09-01..2026-09-30`);
}

function readScope(text: string | undefined): KpiScope | undefined {
  if (text === undefined) return undefined;
  const scope = KPI_SCOPES.find((known) => known === text);
  if (scope === undefined) throw new CommandError(`--by ${text} is unknown: choose ${KPI_SCOPES.join(', ')}`);
  return scope;
}

function readKpis(text: string | undefined): readonly KpiDefinition[] | undefined {
  if (text === undefined) return undefined;
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new CommandError('--kpi names no KPI: write, for example, --kpi romi,cpl');
  const kpis = names.map((name) => {
    const kpi = findKpi(name);
    if (kpi === undefined) throw new CommandError(`--kpi: there is no KPI “${name}” in the catalogue`);
    return kpi;
  });
  return [...new Set(kpis)];
}
