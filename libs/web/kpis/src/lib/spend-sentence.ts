import { Rational } from '@premia/domain-kernel';
import type { Locale } from '@premia/shared-contract';
import { formatPercent } from '@premia/shared-format';
import type { Translate } from '@premia/web-util';
import type { Report, Row } from './kpis-client';

/** More names than these are no sentence any more. */
const MAX_NAMES = 3;

/** One sentence on where the spend pays back, made from the channels' ROMI; empty where it cannot be said. */
export function spendSentence(report: Report, t: Translate, language: Locale): string {
  if (report.by !== 'channel') return '';
  const evaluated = report.rows.filter((row) => romiOf(row) !== null);
  if (evaluated.length < 2) return '';
  const losing = evaluated.filter((row) => romiOf(row)?.startsWith('-') === true);
  if (losing.length === 0) return t('kpis.sentenceProfit');
  const total = spendOf(report.total);
  if (losing.length > MAX_NAMES || total === null || total.isZero) return '';
  const lost = Rational.sum(losing.map((row) => spendOf(row) ?? Rational.ZERO));
  const share = lost.times(Rational.HUNDRED).dividedBy(total).toDecimal(0);
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    losing.map((row) => titled(row.channel ?? '')),
  );
  return t('kpis.sentenceLoss', { names, count: losing.length, share: formatPercent(share, language) });
}

/** Channels are kept in small letters; people write them as names. */
export function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function romiOf(row: Row): string | null {
  return row.values.find(({ kpi }) => kpi === 'romi')?.value ?? null;
}

function spendOf(row: Row): Rational | null {
  const spend = row.metrics.find(({ metric }) => metric === 'spend');
  return spend === undefined ? null : Rational.parse(spend.value);
}
