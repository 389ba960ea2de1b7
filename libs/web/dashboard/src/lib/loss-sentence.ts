import { Rational } from '@premia/domain-kernel';
import type { ReportRow } from './dashboard-client';

/** A share as people say it: the key of its words, or the whole percent where no round word is near. */
export type SpokenShare =
  'all' | 'nearlyAll' | 'threeQuarters' | 'twoThirds' | 'half' | 'third' | 'quarter' | 'tenth' | 'percent';

export interface Loss {
  readonly share: SpokenShare;
  /** Whole percent of the spend. */
  readonly percent: string;
  /** Campaigns that returned less than they cost, the dearest first. */
  readonly campaigns: readonly string[];
}

const WORDS: readonly (readonly [SpokenShare, string, string])[] = [
  ['all', '99.5', '100'],
  ['nearlyAll', '90', '99.5'],
  ['threeQuarters', '72', '78'],
  ['twoThirds', '64', '69'],
  ['half', '46', '54'],
  ['third', '31', '36'],
  ['quarter', '23', '27'],
  ['tenth', '8', '12'],
];

/** How much of the spend went into campaigns with a negative ROMI; null where none did, or nothing was spent. */
export function lossOf(campaigns: readonly ReportRow[]): Loss | null {
  const spent = campaigns.map((row) => ({ row, spend: spendOf(row) }));
  const total = Rational.sum(spent.map(({ spend }) => spend));
  const losing = spent
    .filter(({ row, spend }) => spend.isPositive && isNegative(row))
    .sort((a, b) => b.spend.compare(a.spend));
  if (losing.length === 0 || !total.isPositive) return null;
  const percent = Rational.sum(losing.map(({ spend }) => spend))
    .times(Rational.HUNDRED)
    .dividedBy(total);
  const word = WORDS.find(
    ([, from, to]) => !percent.isLessThan(Rational.parse(from)) && !percent.isGreaterThan(Rational.parse(to)),
  );
  return {
    share: word?.[0] ?? 'percent',
    percent: percent.toDecimal(0),
    campaigns: losing.map(({ row }) => row.campaign ?? row.key),
  };
}

function spendOf({ metrics }: ReportRow): Rational {
  return Rational.parse(metrics.find(({ metric }) => metric === 'spend')?.value ?? '0');
}

function isNegative({ values }: ReportRow): boolean {
  const romi = values.find(({ kpi }) => kpi === 'romi');
  if (romi?.status === 'undefined_worst') return true;
  return romi?.value !== null && romi?.value !== undefined && Rational.parse(romi.value).isNegative;
}
