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
const minus = (one: Fraction, other: Fraction): Fraction => plus(one, times(fraction(-1), other));
const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, fraction(0));
const decimal = (text: string): Fraction => {
  const [whole = '0', part = ''] = text.split('.');
  return fraction(BigInt(whole + part), 10n ** BigInt(part.length));
};

type Rounding = NonNullable<DescribedWorkspace['plan']['rounding']>;

/** How many units an amount is paid as. */
function unitsOf(amount: Fraction, { mode = 'half-up', unit = '0.01' }: Rounding): bigint {
  const { top, bottom } = over(amount, decimal(unit));
  const [down, rest] = [top / bottom, top % bottom];
  const isUp = mode === 'up' ? rest > 0n : mode === 'down' ? false : 2n * rest >= bottom;
  return down + (isUp ? 1n : 0n);
}

/** With two decimals. */
function written(units: bigint, { unit = '0.01' }: Rounding): string {
  const cents = (units * decimal(unit).top * 100n) / decimal(unit).bottom;
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}

/** Whole units in proportion to what each brings: what is left of them goes to the largest rests, the earlier first. */
function shared(units: bigint, brought: readonly Fraction[]): readonly bigint[] {
  const all = sum(brought);
  if (all.top === 0n) return brought.map(() => 0n);
  const shares = brought.map((one) => times(fraction(units), over(one, all)));
  const paid = shares.map(({ top, bottom }) => top / bottom);
  const rests = shares.map(({ top, bottom }, index) => ({ index, rest: fraction(top % bottom, bottom) }));
  rests.sort((a, b) => Number(isAtLeast(b.rest, a.rest)) - Number(isAtLeast(a.rest, b.rest)) || a.index - b.index);
  const left = units - paid.reduce((total, one) => total + one, 0n);
  for (const { index } of rests.slice(0, Number(left))) paid[index] = (paid[index] ?? 0n) + 1n;
  return paid;
}

const DAY = 86_400_000;
const dayOf = (date: string): number => Date.parse(date) / DAY;
const daysIn = (from: string, to: string): readonly Date[] =>
  Array.from({ length: Math.max(0, dayOf(to) - dayOf(from) + 1) }, (_, index) => new Date((dayOf(from) + index) * DAY));
const daysOfMonth = (day: Date): number =>
  new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();

/** What each of these people, in the order of their ids, gets of a run by the contract; null below the minimum service. */
export function exactPays(
  workspace: DescribedWorkspace,
  people: readonly DescribedPerson[],
): ReadonlyMap<DescribedPerson, string | null> {
  const { pool, budget, rounding = {} } = workspace.plan;
  const claims = people.map((person) => claimOf(workspace, person));
  const eligible = claims.flatMap((claim) => claim ?? []);
  const inUnits = (amount: string): bigint => unitsOf(decimal(amount), rounding);
  const amounts = eligible.map(({ amount }) => amount);
  let paid = amounts.map((amount) => unitsOf(amount, rounding));
  if (pool?.amount !== undefined) {
    const targets = eligible.map(({ target }) => target);
    const byTarget = pool.share === 'target' && sum(targets).top > 0n && sum(amounts).top > 0n;
    paid = [...shared(inUnits(pool.amount), byTarget ? targets : amounts)];
  }
  const isBeyond = budget !== undefined && paid.reduce((total, one) => total + one, 0n) > inUnits(budget.amount);
  if (isBeyond) paid = [...shared(inUnits(budget.amount), amounts)];
  const told = paid.map((units) => written(units, rounding));
  return new Map(people.map((person, index) => [person, claims[index] === null ? null : (told.shift() ?? null)]));
}

interface Claim {
  readonly amount: Fraction;
  readonly target: Fraction;
}

/** What a person brings, computed day by day, before it is rounded or shared. */
function claimOf(workspace: DescribedWorkspace, person: DescribedPerson): Claim | null {
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
    return counted === undefined ? fraction(0) : perUnitPay(component, actualOf(workspace, counted));
  });
  const claim = times(sum(parts), factorOf(plan, person));
  return { amount: times(claim, keptByGates(workspace, person)), target };
}

/** Each unit by the tier it lies in, or all of them by the tier that is reached; not more than the cap. */
function perUnitPay(component: PerUnit, actual: Fraction): Fraction {
  const tiers = component.tiers.map((tier) => {
    if (!('rate' in tier)) throw new Error('Only tiers with a rate are drawn');
    return { from: decimal(tier.from), rate: decimal(tier.rate) };
  });
  const reached = tiers.filter(({ from }) => isAtLeast(actual, from));
  const pay =
    component.mode === 'whole'
      ? times(actual, reached.at(-1)?.rate ?? fraction(0))
      : sum(reached.map(({ from, rate }, index) => times(minus(reached[index + 1]?.from ?? actual, from), rate)));
  const cap = component.cap === undefined ? null : decimal(component.cap);
  return cap !== null && isAtLeast(pay, cap) ? cap : pay;
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
    return isAtLeast(actualOf(workspace, read), decimal(when.than)) ? fraction(1) : decimal(otherwise.by);
  });
  return kept.reduce(times, fraction(1));
}

type Component = DescribedWorkspace['plan']['components'][number];
type PerUnit = Extract<Component, { readonly kind: 'per-unit' }>;

/** The rate at an attainment, both percent. */
function rateAt(attainment: Fraction, component: Component | undefined): Fraction {
  const curve = component !== undefined && 'curve' in component ? component.curve : { kind: 'linear' as const };
  if (curve?.kind === 'steps') {
    const reached = curve.steps.filter(([at]) => isAtLeast(attainment, decimal(at))).at(-1);
    return reached === undefined ? fraction(0) : decimal(reached[1]);
  }
  if (curve?.kind === 'tiers') {
    const ends = curve.tiers.map(({ upTo }) => (upTo === null ? null : decimal(upTo)));
    return sum(
      curve.tiers.map(({ slope }, index) => {
        const [from, end] = [ends[index - 1] ?? fraction(0), ends[index] ?? attainment];
        const to = isAtLeast(attainment, end) ? end : attainment;
        return isAtLeast(from, to) ? fraction(0) : times(minus(to, from), decimal(slope));
      }),
    );
  }
  if (curve?.kind !== 'points') return attainment;
  const points = curve.points.map(([x, y]) => ({ x: decimal(x), y: decimal(y) }));
  const next = points.findIndex(({ x }) => !isAtLeast(attainment, x));
  if (next === 0) return fraction(0);
  const [a, b] = next === -1 ? points.slice(-2) : points.slice(next - 1, next + 1);
  if (a === undefined || b === undefined) throw new Error('A curve has two points');
  if (next === -1 && curve.above !== 'extend') return b.y;
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
