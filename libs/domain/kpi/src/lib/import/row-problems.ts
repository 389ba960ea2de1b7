import type { ProblemParameters, RowProblem, RowProblemCode } from './import-problem';
import type { DateProblem } from './parse-date-text';
import type { NumberProblem } from './parse-decimal-text';

/** Characters of a cell that a problem repeats. */
const SHOWN = 80;

/** A place in a table: the row as a spreadsheet counts, and the heading of the column. */
export interface CellPlace {
  readonly row: number;
  readonly column: string | null;
  readonly value: string;
}

const DATE_ADVICE: Readonly<Record<DateProblem, string>> = {
  'date-missing': 'the date is missing: write a day such as 2021-02-01 or 01.02.2021',
  'date-not-recognised': 'is no date: write it as 2021-02-01, 01.02.2021 or 01/02/2021 (day first, four-digit year)',
  'date-not-in-calendar': 'is a day that the calendar does not have: correct it',
  'cell-formula': 'is a formula: paste its value instead, formulas are not computed',
};

const NUMBER_ADVICE: Readonly<Record<NumberProblem, string>> = {
  'number-not-recognised': 'is no number: write digits with a decimal point or comma, or leave the cell empty',
  'number-ambiguous': 'can be read with thousands or with decimals: write it without a thousands separator',
  'number-scientific': 'is in scientific notation, which loses digits: format the column as a number and export again',
  'number-too-large': 'has more than 30 digits before or after the point: check the cell',
  'cell-formula': 'is a formula: paste its value instead, formulas are not computed',
};

export function dateProblem(place: CellPlace, code: DateProblem): RowProblem {
  return rowProblem(place, code, DATE_ADVICE[code]);
}

export function numberProblem(place: CellPlace, code: NumberProblem): RowProblem {
  return rowProblem(place, code, NUMBER_ADVICE[code]);
}

/** A problem of one cell or row, with an English message that says where, what and what to do. */
export function rowProblem(
  place: CellPlace,
  code: RowProblemCode,
  advice: string,
  parameters: ProblemParameters = {},
): RowProblem {
  const value = shown(place.value);
  const column = place.column === null ? '' : `, column “${place.column}”`;
  const cell = value === '' ? '' : ` “${value}”`;
  return {
    code,
    row: place.row,
    column: place.column,
    value,
    parameters,
    message: `Row ${place.row}${column}:${cell} ${advice}`,
  };
}

function shown(value: string): string {
  const characters = [...value.slice(0, 2 * SHOWN + 2)];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : value;
}
