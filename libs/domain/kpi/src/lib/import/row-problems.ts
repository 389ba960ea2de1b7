import type { MessageArguments } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';
import type { RowProblem, RowProblemCode } from './import-problem';
import type { DateProblem } from './parse-date-text';
import type { NumberProblem } from './parse-decimal-text';

/** Characters of a cell that a problem repeats. */
const VISIBLE = 80;

/** A place in a table: the row as a spreadsheet counts, and the heading of the column. */
export interface CellPlace {
  readonly row: number;
  readonly column: string | null;
  readonly value: string;
}

export function dateProblem(place: CellPlace, code: DateProblem): RowProblem {
  return rowProblem(place, code);
}

export function numberProblem(place: CellPlace, code: NumberProblem): RowProblem {
  return rowProblem(place, code);
}

/** A problem of one cell or row; its message says where, what and what to do. */
export function rowProblem<Code extends RowProblemCode>(
  place: CellPlace,
  code: Code,
  ...parameters: MessageArguments<`import.row.${Code}`>
): RowProblem {
  const { row, column } = place;
  const value = shown(place.value);
  return {
    code,
    row,
    column,
    value,
    message: message('import.row.place', {
      row: String(row),
      inColumn: column !== null,
      column: column ?? '',
      hasValue: value !== '',
      value,
      advice: message(`import.row.${code}`, ...parameters),
    }),
  };
}

function shown(value: string): string {
  const characters = [...value.slice(0, 2 * VISIBLE + 2)];
  return characters.length > VISIBLE ? `${characters.slice(0, VISIBLE).join('')}…` : value;
}
