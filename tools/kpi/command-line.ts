import { parseArgs } from 'node:util';
import { parseIsoDate } from '@premia/domain-kernel';
import type { KpiDefinition, KpiScope } from '@premia/domain-kpi';
import { findKpi, KPI_SCOPES } from '@premia/domain-kpi';
import { CommandError } from './command-error';

export const USAGE = `Usage:
  npm run --silent kpi -- FILE.csv [--from DATE] [--to DATE] [--by channel|campaign|day|total] [--kpi romi,cpl]
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
  return { kind: 'file', path, from, to, scope: readScope(values.by), kpis: readKpis(values.kpi) };
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
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function readDate(option: string, text: string | undefined): string | undefined {
  if (text === undefined || parseIsoDate(text).ok) return text;
  throw new CommandError(`${option} ${text} is no date of the calendar: write it as 2021-02-28`);
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
