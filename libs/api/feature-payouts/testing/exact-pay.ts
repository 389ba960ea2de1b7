import type { DescribedKpi, DescribedPerson, DescribedTerms, DescribedWorkspace } from './described-workspace';

/** A fraction of whole numbers: the second opinion of tests, which shares nothing with the product's own arithmetic. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const fraction = (top: bigint | number, bottom: bigint | number = 1): Fraction => ({
  top: BigInt(top),
  bottom: BigInt(bottom),
});
const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom);
const over = (a: Fraction, b: Fraction): Fraction => times(a, fraction(b.bottom, b.top));
const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, fraction(0));
const decimal = (text: string): Fraction => {
  const [whole = '0', part = ''] = text.split('.');
  return fraction(BigInt(whole + part), 10n ** BigInt(part.length));
};

type Rounding = NonNullable<DescribedWorkspace['plan']['rounding']>;

/** A multiple of the unit, with two decimals. */
function rounded(amount: Fraction, { mode = 'half-up', unit = '0.01' }: Rounding): string {
  const { top, bottom } = over(amount, decimal(unit));
  const [down, rest] = [top / bottom, top % bottom];
  const isUp = mode === 'up' ? rest > 0n : mode === 'down' ? false : 2n * rest >= bottom;
  const cents = ((down + (isUp ? 1n : 0n)) * decimal(unit).top * 100n) / decimal(unit).bottom;
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}

const DAY = 86_400_000;
const dayOf = (date: string): number => Date.parse(date) / DAY;
const daysIn = (from: string, to: string): readonly Date[] =>
  Array.from({ length: Math.max(0, dayOf(to) - dayOf(from) + 1) }, (_, index) => new Date((dayOf(from) + index) * DAY));
const daysOfMonth = (day: Date): number =>
  new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();

/** What a person gets of a run by the contract, computed day by day; null below the minimum service. */
export function exactPay(workspace: DescribedWorkspace, person: DescribedPerson): string | null {
  const { cycle, plan } = workspace;
  const cycleDays = daysIn(cycle.from, cycle.to);
  const months = {
    month: fraction(1),
    quarter: fraction(3),
    free: sum(cycleDays.map((day) => fraction(1, daysOfMonth(day)))),
  };
  const served = person.terms.map((terms) => ({
    terms,
    days: cycleDays.filter((day) => isServed(day, terms, person)).length,
  }));
  if (served.reduce((all, { days }) => all + days, 0) < (plan.proration?.minimumDays ?? 0)) return null;
  const targets = served.map(({ terms, days }) => ({
    team: terms.team ?? '',
    amount: [monthly(terms), months[cycle.kind], decimal(terms.fte), fraction(days, cycleDays.length)].reduce(times),
  }));
  const target = sum(targets.map(({ amount }) => amount));
  const perUnit = plan.components.find((component) => 'kind' in component);
  const weighed = person.kpis.filter(({ kpi }) => kpi !== perUnit?.id);
  const rates: Readonly<Record<string, () => Fraction>> = {
    individual: () => meanOf(workspace, weighed),
    team: () =>
      over(
        sum(targets.map(({ team, amount }) => times(amount, meanOf(workspace, workspace.teams[team] ?? [])))),
        target,
      ),
  };
  const parts = plan.components.map((component) => {
    if (!('kind' in component)) {
      const rate = target.top === 0n ? fraction(0) : (rates[component.scope]?.() ?? fraction(0));
      return times(times(target, decimal(component.weight ?? '0')), over(rate, fraction(10_000)));
    }
    const counted = person.kpis.find(({ kpi }) => kpi === component.id);
    const [tier] = component.tiers;
    if (counted === undefined || tier === undefined || !('rate' in tier)) return fraction(0);
    return times(actualOf(workspace, counted), decimal(tier.rate));
  });
  return rounded(sum(parts), plan.rounding ?? {});
}

function isServed(day: Date, { from, to }: DescribedTerms, { leftOn }: DescribedPerson): boolean {
  const date = day.toISOString().slice(0, 10);
  return from <= date && (to === null || date <= to) && (leftOn === null || date <= leftOn);
}

function monthly({ targetAmount, eligiblePay, targetPercent }: DescribedTerms): Fraction {
  if (targetAmount !== null) return decimal(targetAmount);
  return over(times(decimal(eligiblePay ?? '0'), decimal(targetPercent ?? '0')), fraction(100));
}

/** The weighted mean of attainments on a linear curve, percent: weights count for their share of their sum. */
function meanOf(workspace: DescribedWorkspace, kpis: readonly DescribedKpi[]): Fraction {
  const scored = kpis.map((kpi) => ({
    weight: decimal(kpi.weight),
    attainment: over(times(fraction(100), actualOf(workspace, kpi)), decimal(kpi.target)),
  }));
  const weights = sum(scored.map(({ weight }) => weight));
  return over(sum(scored.map(({ weight, attainment }) => times(weight, attainment))), weights);
}

/** Sums of what was observed; a ratio is frozen at 12 decimals, half-up, as the product says of actuals. */
function actualOf({ observed }: DescribedWorkspace, { kpi, channels = [] }: DescribedKpi): Fraction {
  const of = (wanted: string) =>
    sum(
      observed
        .filter(({ metric, channel }) => metric === wanted && channels.includes(channel))
        .map(({ value }) => decimal(value)),
    );
  if (kpi !== 'ctr') return of(kpi);
  const { top, bottom } = over(times(fraction(100), of('clicks')), of('impressions'));
  const scale = 10n ** 12n;
  return fraction((2n * top * scale + bottom) / (2n * bottom), scale);
}
