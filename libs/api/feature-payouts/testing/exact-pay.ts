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
    // Absence is drawn for people with one stretch only: how it is shared out among several is not looked at here.
    days: cycleDays.filter((day) => isServed(day, terms, person)).length - (person.absentDays ?? 0),
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
    individual: () => meanOf(workspace, weighed, plan.components[0]),
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
  const claim = times(sum(parts), factorOf(plan, person));
  return rounded(times(claim, keptByGates(workspace, person)), plan.rounding ?? {});
}

function isServed(day: Date, { from, to }: DescribedTerms, { leftOn }: DescribedPerson): boolean {
  const date = day.toISOString().slice(0, 10);
  return from <= date && (to === null || date <= to) && (leftOn === null || date <= leftOn);
}

function monthly({ targetAmount, eligiblePay, targetPercent }: DescribedTerms): Fraction {
  if (targetAmount !== null) return decimal(targetAmount);
  return over(times(decimal(eligiblePay ?? '0'), decimal(targetPercent ?? '0')), fraction(100));
}

/** What HR's word multiplies by. */
function factorOf({ modifiers = [] }: DescribedWorkspace['plan'], { rating = null }: DescribedPerson): Fraction {
  const [modifier] = modifiers;
  return modifier?.kind === 'lookup' ? decimal(modifier.values[rating ?? ''] ?? '1') : fraction(1);
}

/** The share of the total that gates on the person's own actuals leave. */
function keptByGates(workspace: DescribedWorkspace, person: DescribedPerson): Fraction {
  const kept = (workspace.plan.gates ?? []).map(({ when, otherwise }) => {
    const read = person.kpis.find(({ kpi }) => 'measure' in when && kpi === when.measure);
    if (read === undefined || otherwise.effect !== 'scale')
      throw new Error('Only gates that scale by an own KPI are drawn');
    const missed = plus(actualOf(workspace, read), times(fraction(-1), decimal(when.than)));
    return missed.top >= 0n ? fraction(1) : decimal(otherwise.by);
  });
  return kept.reduce(times, fraction(1));
}

type Component = DescribedWorkspace['plan']['components'][number];

/** The rate at an attainment, both percent. */
function rateAt(attainment: Fraction, component: Component | undefined): Fraction {
  const curve = component !== undefined && 'curve' in component ? component.curve : { kind: 'linear' as const };
  if (curve?.kind === 'steps') {
    const reached = curve.steps.filter(([at]) => isAtLeast(attainment, decimal(at))).at(-1);
    return reached === undefined ? fraction(0) : decimal(reached[1]);
  }
  if (curve?.kind !== 'points') return attainment;
  const points = curve.points.map(([x, y]) => ({ x: decimal(x), y: decimal(y) }));
  const next = points.findIndex(({ x }) => !isAtLeast(attainment, x));
  if (next === 0) return fraction(0);
  const [a, b] = next === -1 ? points.slice(-2) : points.slice(next - 1, next + 1);
  if (a === undefined || b === undefined) throw new Error('A curve has two points');
  if (next === -1 && curve.above !== 'extend') return b.y;
  const minus = (one: Fraction, other: Fraction) => plus(one, times(fraction(-1), other));
  return plus(a.y, times(minus(attainment, a.x), over(minus(b.y, a.y), minus(b.x, a.x))));
}

const isAtLeast = (one: Fraction, other: Fraction): boolean => one.top * other.bottom >= other.top * one.bottom;

/** The weighted mean of rates, percent: weights count for their share of their sum; without a component, on a linear curve. */
function meanOf(workspace: DescribedWorkspace, kpis: readonly DescribedKpi[], component?: Component): Fraction {
  const scored = kpis.map((kpi) => ({
    weight: decimal(kpi.weight),
    rate: rateAt(over(times(fraction(100), actualOf(workspace, kpi)), decimal(kpi.target)), component),
  }));
  const weights = sum(scored.map(({ weight }) => weight));
  return over(sum(scored.map(({ weight, rate }) => times(weight, rate))), weights);
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
