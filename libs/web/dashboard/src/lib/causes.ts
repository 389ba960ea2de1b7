import { Rational } from '@premia/domain-kernel';
import type { Assignment, ReportRow } from './dashboard-client';

/** A campaign of a KPI's slice, with what it came to. */
export interface CampaignValue {
  readonly name: string;
  /** Null where money was spent without a result. */
  readonly value: string | null;
  readonly before: string | null;
}

/**
 * Why a KPI stands where it stands, from its campaigns. `spread`: the best and the worst of a ratio. `fell`: those that
 * brought less of a sum than before, the most first. `steady`: none did. `single`: one campaign, held against itself.
 */
export type Cause =
  | {
      readonly kind: 'spread';
      readonly best: CampaignValue;
      readonly worst: CampaignValue;
      /** Percent of the spend that went into campaigns short of the target; null where nobody knows. */
      readonly shortShare: string | null;
    }
  | { readonly kind: 'fell'; readonly falls: readonly { readonly name: string; readonly by: string }[] }
  | { readonly kind: 'steady' }
  | { readonly kind: 'single'; readonly campaign: CampaignValue };

export interface CauseQuestion {
  readonly kpi: Pick<Assignment['kpi'], 'key' | 'formula' | 'direction'>;
  readonly target: string | null;
  readonly now: readonly ReportRow[];
  readonly before: readonly ReportRow[];
}

/** More names are no sentence any more. */
const NAMES = 2;

/** A plain count or sum; all else is a ratio, which campaigns share without adding up to it. */
export function isSum({ formula }: Pick<Assignment['kpi'], 'formula'>): boolean {
  return formula === null || !/[/*]/.test(formula);
}

/** Null where the campaigns say nothing. */
export function causeOf({ kpi, target, now, before }: CauseQuestion): Cause | null {
  const campaigns = campaignValues(kpi.key, now, before);
  const isLowerBetter = kpi.direction === 'lower_is_better';
  if (isSum(kpi)) return sumCause(campaigns, before.length > 0, isLowerBetter);
  const [first] = campaigns;
  if (first === undefined) return null;
  if (campaigns.length === 1)
    return first.before === null || first.value === null ? null : { kind: 'single', campaign: first };
  const ranked = [...campaigns].sort((a, b) => compareValues(a.value, b.value) * (isLowerBetter ? 1 : -1));
  const worthless = ranked.filter(({ value }) => value === null);
  const valued = ranked.filter(({ value }) => value !== null);
  const best = valued[0];
  const worst = worthless[0] ?? valued.at(-1);
  if (best === undefined || worst === undefined || best === worst) return null;
  return {
    kind: 'spread',
    best,
    worst,
    shortShare: target === null ? null : shortShare(now, kpi.key, target, isLowerBetter),
  };
}

/** Campaigns with a value, and those whose money brought nothing. */
export function campaignValues(
  kpi: string,
  now: readonly ReportRow[],
  before: readonly ReportRow[],
): readonly CampaignValue[] {
  const earlier = new Map(before.map((row) => [row.key, valueOf(row, kpi)]));
  return now
    .filter((row) => valueOf(row, kpi) !== null || statusOf(row, kpi) === 'undefined_worst')
    .map((row) => ({ name: row.campaign ?? row.key, value: valueOf(row, kpi), before: earlier.get(row.key) ?? null }));
}

function sumCause(campaigns: readonly CampaignValue[], hasBefore: boolean, isLowerBetter: boolean): Cause | null {
  if (!hasBefore || campaigns.length === 0) return null;
  const changes = campaigns
    .map(({ name, value, before }) => ({
      name,
      by: Rational.parse(value ?? '0').minus(Rational.parse(before ?? '0')),
    }))
    .filter(({ by }) => (isLowerBetter ? by.isPositive : by.isNegative))
    .sort((a, b) => a.by.compare(b.by) * (isLowerBetter ? -1 : 1));
  if (changes.length === 0) return { kind: 'steady' };
  return { kind: 'fell', falls: changes.slice(0, NAMES).map(({ name, by }) => ({ name, by: by.toDecimal(6) })) };
}

function shortShare(rows: readonly ReportRow[], kpi: string, target: string, isLowerBetter: boolean): string | null {
  const aim = Rational.parse(target);
  const total = Rational.sum(rows.map(spendOf));
  if (!total.isPositive) return null;
  const short = rows.filter((row) => {
    const value = valueOf(row, kpi);
    if (value === null) return statusOf(row, kpi) === 'undefined_worst';
    const gap = Rational.parse(value).minus(aim);
    return isLowerBetter ? gap.isPositive : gap.isNegative;
  });
  return Rational.sum(short.map(spendOf)).times(Rational.HUNDRED).dividedBy(total).toDecimal(0);
}

function compareValues(a: string | null, b: string | null): number {
  return a === null || b === null ? 0 : Rational.parse(a).compare(Rational.parse(b));
}

function valueOf({ values }: ReportRow, kpi: string): string | null {
  return values.find((value) => value.kpi === kpi)?.value ?? null;
}

function statusOf({ values }: ReportRow, kpi: string): string | null {
  return values.find((value) => value.kpi === kpi)?.status ?? null;
}

function spendOf({ metrics }: ReportRow): Rational {
  return Rational.parse(metrics.find(({ metric }) => metric === 'spend')?.value ?? '0');
}
