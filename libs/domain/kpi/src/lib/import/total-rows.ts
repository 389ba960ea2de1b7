import type { Notice, RowProblem } from './import-problem';
import { notice } from './import-problem';
import { metricNames } from './metric-names';
import type { ParsedRow } from './row-parser';
import { rowProblem } from './row-problems';
import type { Difference, RowSums } from './row-sums';

/** What the reader said of rows that may be totals and do not equal the sum of the others. */
export type DoubtfulTotals = 'ask' | 'keep' | 'leave-out';

/** Rows that count, and what was decided of the others. */
export interface WithoutTotals {
  readonly rows: readonly ParsedRow[];
  readonly leftOut: number;
  /** Rows without a day that are no totals. */
  readonly undated: readonly ParsedRow[];
  readonly problems: readonly RowProblem[];
  readonly notices: readonly Notice[];
}

const LISTED_ROWS = 5;
/** Lines of totals that are held against the rows. */
const MOST_TOTAL_LINES = 50;
/** Equal figures of so many rows are no chance; one row is, where it stands above a single other. */
const FEWEST_EQUAL = 3;

/**
 * Leaves out rows that are sums of others: `Итого` on a day, a row of a channel beside its campaigns, lines below the
 * days. They are told by what they are called or leave blank, and must equal the sum; others are asked about.
 */
export class TotalRows {
  readonly #problems: RowProblem[] = [];
  readonly #notices: Notice[] = [];
  #leftOut = 0;

  constructor(
    private readonly sums: () => RowSums,
    private readonly doubtful: DoubtfulTotals,
  ) {}

  remove(parsed: readonly ParsedRow[], undated: readonly ParsedRow[]): WithoutTotals {
    const unnamed = this.#unnamedTotals(parsed);
    const named = parsed.filter((row) => row.isTotal || unnamed.has(row));
    const withoutLevels = this.#withoutLevelsAbove(
      named.length === 0 ? parsed : parsed.filter((row) => !row.isTotal && !unnamed.has(row)),
    );
    const kept = named.length === 0 ? withoutLevels : this.#withTotalsOfDays(withoutLevels, named);
    const rest = this.#withoutTotalLines(kept, undated);
    const [problems, notices, leftOut] = [this.#problems, this.#notices, this.#leftOut];
    return { rows: kept, undated: rest, leftOut, problems, notices };
  }

  /**
   * Rows of a name that is the sum of all others on each of its days, in all that is counted: half of what the day adds
   * up to, figure by figure. A single figure, or a single row beside it, may be so by chance.
   */
  #unnamedTotals(rows: readonly ParsedRow[]): ReadonlySet<ParsedRow> {
    const days = Map.groupBy(
      rows.filter(({ isTotal }) => !isTotal),
      ({ date, filled }) => `${date ?? ''} ${filled}`,
    );
    const fitting = new Set<ParsedRow>();
    for (const group of days.values()) {
      if (group.length < FEWEST_EQUAL) continue;
      const sums = this.sums();
      for (const row of group) sums.add(row);
      for (const row of group) if (sums.areTwice(row)) fitting.add(row);
    }
    if (fitting.size === 0) return fitting;
    const nameOf = ({ channel, campaign }: ParsedRow): string => JSON.stringify([channel, campaign]);
    const names = new Set([...fitting].map(nameOf));
    for (const row of rows) if (!row.isTotal && !fitting.has(row)) names.delete(nameOf(row));
    return new Set([...fitting].filter((row) => names.has(nameOf(row))));
  }

  #withoutLevelsAbove(rows: readonly ParsedRow[]): readonly ParsedRow[] {
    const levels = [...new Set(rows.map(({ filled }) => filled))];
    if (levels.length < 2) return rows;
    const dropped = new Set<ParsedRow>();
    for (const level of levels) {
      const finer = levels.filter((other) => other !== level && (other & level) === level);
      if (finer.length > 0) for (const row of this.#judgeLevel(rows, level, finer)) dropped.add(row);
    }
    return dropped.size === 0 ? rows : rows.filter((row) => !dropped.has(row));
  }

  /** Rows of a level that are not to count, because they are the sums of one below. */
  #judgeLevel(rows: readonly ParsedRow[], level: number, finer: readonly number[]): readonly ParsedRow[] {
    const below = finer.map((other) => this.#sumsByPlace(rows, other, level));
    const compared = rows.flatMap((row) => {
      if (row.filled !== level) return [];
      const found = below.flatMap((sums) => sums.get(placeOf(row, level)) ?? []).filter((sums) => sums.canJudge(row));
      const differences = found.map((sums) => sums.differencesOf(row));
      const nearest = differences.sort((first, second) => first.length - second.length)[0];
      return nearest === undefined
        ? []
        : [{ row, differences: nearest, among: Math.max(...found.map((sums) => sums.rowCount)) }];
    });
    const equal = compared.filter(({ differences }) => differences.length === 0);
    const isSure = equal.length >= FEWEST_EQUAL || equal.some(({ among }) => among > 1);
    const all = compared.map(({ row }) => row);
    if (compared.length === 0) return [];
    if (equal.length === compared.length && isSure) {
      this.#notices.push(notice('levels-above', { count: all.length, rows: listed(all) }));
      this.#leftOut += all.length;
      return all;
    }
    const isRest = equal.length === 0 && compared.some(({ differences }) => differences.some(isLess));
    if (isRest || this.doubtful === 'keep') {
      this.#notices.push(notice('rows-beside-levels', { count: all.length, rows: listed(all) }));
      return [];
    }
    this.#leftOut += all.length;
    if (this.doubtful === 'leave-out') {
      this.#notices.push(notice('total-lines', { count: all.length, rows: listed(all), equal: false }));
      return all;
    }
    for (const { row, differences } of compared) this.#ask(row, 'row-level-unequal', differences[0]);
    return all;
  }

  #sumsByPlace(rows: readonly ParsedRow[], level: number, above: number): ReadonlyMap<string, RowSums> {
    const byPlace = new Map<string, RowSums>();
    for (const row of rows) {
      if (row.filled !== level) continue;
      const place = placeOf(row, above);
      const sums = byPlace.get(place) ?? this.sums();
      sums.add(row);
      byPlace.set(place, sums);
    }
    return byPlace;
  }

  /** The rows, with those of the named totals that count after all. */
  #withTotalsOfDays(rows: readonly ParsedRow[], named: readonly ParsedRow[]): readonly ParsedRow[] {
    // Where there is nothing beside the totals, they are the figures.
    if (rows.length === 0) return named;
    const byDate = Map.groupBy(rows, ({ date }) => date);
    const equal: ParsedRow[] = [];
    const kept: ParsedRow[] = [];
    for (const row of named) {
      const ofDay = this.#differenceFrom(row, byDate.get(row.date) ?? []);
      // What is called a total may stand on the last day and be that of all of them.
      const difference = ofDay != null && this.#differenceFrom(row, rows) === null ? null : ofDay;
      if (difference == null) equal.push(row);
      else if (this.doubtful === 'keep') kept.push(row);
      else if (this.doubtful === 'ask') this.#ask(row, 'row-total-unequal', difference);
    }
    if (equal.length > 0) this.#notices.push(notice('totals-of-days', { count: equal.length, rows: listed(equal) }));
    this.#leftOut += named.length - kept.length;
    return kept.length === 0 ? rows : [...rows, ...kept];
  }

  /**
   * The first figure of a total that is not the sum of the rows it may be of: all, or those that share its names; null
   * where all are, undefined where it has none to go by.
   */
  #differenceFrom(total: ParsedRow, rows: readonly ParsedRow[]): Difference | null | undefined {
    if (!this.sums().canJudge(total)) return undefined;
    const groups = [
      rows,
      rows.filter((row) => row.channel === total.channel),
      rows.filter((row) => row.campaign === total.campaign),
    ];
    const differences = groups.map((group) => {
      const sums = this.sums();
      for (const row of group) sums.add(row);
      return sums.differencesOf(total)[0] ?? null;
    });
    return differences.includes(null) ? null : (differences[0] ?? null);
  }

  /** Rows without a day that are no totals either. */
  #withoutTotalLines(rows: readonly ParsedRow[], undated: readonly ParsedRow[]): readonly ParsedRow[] {
    // A file that lacks its days has no totals to look for.
    const judged = undated.map((row) => ({
      row,
      difference: undated.length > MOST_TOTAL_LINES ? undefined : this.#differenceFrom(row, rows),
    }));
    const lines = judged.filter(({ row, difference }) => row.isTotal || difference === null);
    if (lines.length > 0) {
      const equal = lines.some(({ difference }) => difference === null);
      const count = lines.length;
      this.#notices.push(notice('total-lines', { count, rows: listed(lines.map(({ row }) => row)), equal }));
      const difference = equal ? null : lines[0]?.difference;
      if (difference != null) this.#notices.push(notice('total-lines-differ', described(difference)));
      this.#leftOut += count;
    }
    return judged.flatMap(({ row, difference }) => (row.isTotal || difference === null ? [] : [row]));
  }

  #ask(row: ParsedRow, code: 'row-total-unequal' | 'row-level-unequal', difference: Difference | undefined): void {
    const [first] = row.values;
    const shown = difference ?? (first && { metric: first.metric, said: first.value, sum: first.value });
    if (shown === undefined) return;
    const value = [row.channel, row.campaign].filter((name) => name !== null).join(', ');
    this.#problems.push(rowProblem({ row: row.row, column: null, value }, code, described(shown)));
  }
}

function isLess({ said, sum }: Difference): boolean {
  return said.isLessThan(sum);
}

function described({ metric, said, sum }: Difference) {
  return { metric: metricNames(metric), said: said.toDecimal(DECIMALS), sum: sum.toDecimal(DECIMALS) };
}

const DECIMALS = 6;

/** The day and the names of a row that a level above has as well. */
function placeOf({ date, channel, campaign }: ParsedRow, level: number): string {
  return JSON.stringify([date, (level & 1) === 0 ? null : channel, (level & 2) === 0 ? null : campaign]);
}

function listed(rows: readonly ParsedRow[]): string {
  const numbers = rows.slice(0, LISTED_ROWS).map(({ row }) => String(row));
  return `${numbers.join(', ')}${rows.length > LISTED_ROWS ? ' …' : ''}`;
}
