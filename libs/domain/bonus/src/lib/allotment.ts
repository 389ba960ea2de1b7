import type { AllocatedUnits } from '@premia/domain-kernel';
import { Rational } from '@premia/domain-kernel';

/**
 * What a pool or a budget allotted to one payout: the facts about everybody's results that this one payout needs.
 * Stored as JSON beside the payout, so that it can be traced and verified from its own input and the run's header,
 * without anybody else's rows. Numbers are exact text, as `Rational.parseExact` reads it.
 */
export type Allotment = PoolAllotment | BudgetAllotment;

export interface PoolAllotment {
  readonly kind: 'pool';
  /** Money that is shared out, a multiple of the unit. */
  readonly pool: string;
  /** Money: the eligible participants' target bonuses, by which a funded pool was measured; null for a fixed pool. */
  readonly targets: string | null;
  /** In proportion to what the pool is shared: gross payouts, or target bonuses. */
  readonly by: 'gross-payout' | 'target';
  /** Whether this payout has a part: it is eligible, no gate on the total zeroed it, and somebody has a gross payout. */
  readonly hasPart: boolean;
  /** The sum of all parts, as exact as this share needs (see `LongSum`). */
  readonly all: string;
  readonly remainder: RemainderAllotment;
}

export interface BudgetAllotment {
  readonly kind: 'budget';
  /** Money: what all payouts came to, each rounded. */
  readonly rounded: string;
  /** How the payouts were scaled to the budget; null where they came within it. */
  readonly scaled: {
    /** The sum of all gross payouts, as exact as this share needs (see `LongSum`). */
    readonly all: string;
    readonly remainder: RemainderAllotment;
  } | null;
}

/** The end of a largest remainder for one payout: its share rounded down to the unit, and whether one unit came on top. */
export interface RemainderAllotment {
  /** Money. */
  readonly roundedDown: string;
  readonly extraUnit: boolean;
}

/** One payout as a pool or a budget counts it. */
export interface Claimant {
  /** The gross payout, money. */
  readonly claim: Rational;
  /** The target bonus, money. */
  readonly target: Rational;
  readonly eligible: boolean;
  /** Whether a gate on the total zeroed it. */
  readonly zeroed: boolean;
}

/** What everybody gets, by position, and what of the others' results each total rests on. */
export interface AllottedTotals {
  /** Money. */
  readonly totals: readonly Rational[];
  /** Null where everybody is paid alone. */
  readonly allotmentOf: (position: number) => Allotment | null;
}

/** Facts that all allotments share, made when the first is asked for. */
export function once<Facts>(make: () => Facts): () => Facts {
  let made: Facts | null = null;
  return () => (made ??= make());
}

/** Sums of fractions of thousands of people have millions of digits; a sum with a longer denominator is rounded. */
const MAX_DENOMINATOR_LENGTH = 10n ** 60n;
/** To how many decimals a long sum is rounded: the first that are enough for a share to round down to what was allocated. */
const DECIMALS_OF_LONG_SUMS = [30, 100, 300];

/**
 * The sum of many numbers, none below 0, as text: exact where its denominator has at most 60 digits, else the sum of the
 * numbers, each rounded down to 30 decimals.
 */
export function sumText(values: readonly Rational[]): string {
  return new LongSum(values).roundings[0]?.().toExactText() ?? '0';
}

/** A sum that is as exact as a share of it needs. */
export class LongSum {
  /** From the shortest to the exact one; each is made when it is first asked for. */
  readonly roundings: readonly (() => Rational)[];

  constructor(values: readonly Rational[]) {
    const exact = shortSum(values);
    const rounded = DECIMALS_OF_LONG_SUMS.map((decimals) =>
      once(() => Rational.sum(values.map((value) => value.round(decimals, 'floor')))),
    );
    this.roundings = exact === null ? [...rounded, once(() => Rational.sum(values))] : [() => exact];
  }

  /** The shortest sum by which the share `amount · own / sum` rounds down to the multiple of the unit that was allocated. */
  textFor(own: Rational, amount: Rational, roundedDown: Rational, unit: Rational): string {
    const next = roundedDown.plus(unit);
    const sums = own.isZero ? this.roundings.slice(0, 1) : this.roundings;
    for (const sumOf of sums) {
      const sum = sumOf();
      if (own.isZero) return sum.toExactText();
      // Parts below the last decimal come to nothing.
      if (sum.isZero) continue;
      const share = amount.times(own).dividedBy(sum);
      if (!share.isLessThan(roundedDown) && share.isLessThan(next)) return sum.toExactText();
    }
    throw new RangeError('A share of the exact sum rounds down to what was allocated');
  }
}

/** Null where the sum has a long denominator. */
function shortSum(values: readonly Rational[]): Rational | null {
  let sum = Rational.ZERO;
  for (const value of values) {
    sum = sum.plus(value).evaluated();
    if (sum.toFraction().denominator > MAX_DENOMINATOR_LENGTH) return null;
  }
  return sum;
}

/** Totals of whole units, and how each came about at the end of a largest remainder. */
export class AllocatedTotals {
  readonly totals: readonly Rational[];
  readonly #raised: ReadonlySet<number>;

  constructor(
    { counts, raised }: AllocatedUnits,
    private readonly unit: Rational,
  ) {
    this.totals = counts.map((count) => Rational.of(count).times(unit));
    this.#raised = new Set(raised);
  }

  /** Rounded down, before a unit of the remainder came on top. */
  roundedDown(position: number): Rational {
    const total = this.totals[position] ?? Rational.ZERO;
    return this.#raised.has(position) ? total.minus(this.unit) : total;
  }

  remainderOf(position: number): RemainderAllotment {
    return { roundedDown: this.roundedDown(position).toExactText(), extraUnit: this.#raised.has(position) };
  }
}
