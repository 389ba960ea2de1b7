import { Rational } from '@premia/domain-kernel';
import type { Locale } from '@premia/shared-contract';
import { formatCompact, formatPercent } from '@premia/shared-format';
import type { FunnelRow } from '@premia/web-charts';
import type { ReportRow } from './dashboard-client';

/** From being seen to buying; only stages that are measured are shown. */
const STAGES = ['impressions', 'clicks', 'leads', 'mql', 'sql_leads', 'orders', 'new_customers'] as const;

export interface Funnel {
  readonly stages: readonly string[];
  readonly rows: readonly FunnelRow[];
}

/** Channels by stages: below the first bar its count, below each other what came over from the stage before. */
export function funnelOf(
  channels: readonly ReportRow[],
  nameOf: (row: ReportRow) => string,
  language: Locale,
): Funnel | null {
  const stages = STAGES.flatMap((stage) => {
    const name = channels.flatMap(({ metrics }) => metrics).find(({ metric }) => metric === stage)?.name;
    return name === undefined ? [] : [{ stage, name }];
  });
  if (stages.length < 2) return null;
  const rows = channels.map((row) => {
    const values = stages.map(({ stage }) => row.metrics.find(({ metric }) => metric === stage)?.value ?? null);
    return {
      key: row.key,
      label: nameOf(row),
      values,
      texts: values.map((value, index) => {
        if (value === null) return '—';
        return index === 0 ? formatCompact(value, language) : conversion(value, values[index - 1] ?? null, language);
      }),
    };
  });
  return { stages: stages.map(({ name }) => name), rows };
}

function conversion(value: string, before: string | null, language: Locale): string {
  if (before === null || Rational.parse(before).isZero) return formatCompact(value, language);
  const share = Rational.parse(value).times(Rational.HUNDRED).dividedBy(Rational.parse(before));
  return formatPercent(share.toDecimal(6), language, { maximumDigits: share.isLessThan(Rational.ONE) ? 2 : 1 });
}
