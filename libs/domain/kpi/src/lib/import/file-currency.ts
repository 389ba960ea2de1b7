import type { Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import { commonCurrencies, currenciesOf } from './currency-marks';
import type { FileProblem, Notice } from './import-problem';
import { fileProblem, notice } from './import-problem';

const IN_TITLE = /(?:currency|валюта)\s*[:\-–—]?\s*\(?([A-Z]{3}|[₽$€£₹¥₸₴])/iu;

/** Collects what a file says of its currency: in titles, headings, a column of codes, and beside amounts. */
export class FileCurrency {
  readonly #said = new Map<string, readonly string[]>();
  /** What titles say: of every amount that says nothing else. */
  readonly ofTitles: readonly string[];
  readonly #inCells = new Map<string, readonly string[]>();
  #bareCells = false;

  constructor(titles: readonly string[]) {
    const said = titles.map((title) => currenciesOf(IN_TITLE.exec(title)?.[1] ?? ''));
    for (const currencies of said) this.say(currencies);
    this.ofTitles = said.find(({ length }) => length > 0) ?? [];
  }

  /** All that the file says of its money. */
  get marks(): readonly (readonly string[])[] {
    return [...this.#said.values(), ...this.#inCells.values()];
  }

  /** Something that speaks for every amount it stands above or beside. */
  say(currencies: readonly string[]): void {
    if (currencies.length > 0) this.#said.set(currencies.join(' '), currencies);
  }

  /** What stands in the cell of one amount; nothing where it stands bare. */
  sayOfCell(currencies: readonly string[]): void {
    if (currencies.length === 0) this.#bareCells = true;
    else this.#inCells.set(currencies.join(' '), currencies);
  }

  /**
   * @param expected the currency of the workspace, or that was given; null where there is none, and where some amounts
   * stand bare a file with several signs is then read, and says so
   */
  decide(expected: string | null): Result<readonly Notice[], FileProblem> {
    const all = this.marks;
    const common = commonCurrencies(all);
    if (common === null) return ok(expected === null ? [] : [notice('currency-assumed', { currency: expected })]);
    const currencies = namesOf(all);
    if (common.length === 0) {
      const isUnclear = expected === null && this.#bareCells && this.#said.size === 0;
      if (isUnclear) return ok([notice('currency-unclear', { currencies })]);
      return err(fileProblem('currency-mixed', { currencies }));
    }
    if (expected !== null && !common.includes(expected)) {
      return err(fileProblem('currency-other', { found: common[0] ?? currencies, expected }));
    }
    const [found = ''] = common;
    return ok([notice('currency-taken', { currency: expected ?? found })]);
  }
}

function namesOf(marks: readonly (readonly string[])[]): string {
  return [...new Set(marks.map(([first = '']) => first))].join(', ');
}
