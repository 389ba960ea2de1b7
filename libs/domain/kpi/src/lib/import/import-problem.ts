import type { Message, MessageArguments } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';

/** What can be wrong with a file as a whole; nothing of it is then read. */
export type FileProblemCode =
  | 'file-empty'
  | 'file-not-text'
  | 'file-not-table'
  | 'file-too-many-rows'
  | 'file-too-many-columns'
  | 'file-cell-too-long'
  | 'file-too-heavy'
  | 'file-no-data-rows'
  | 'file-quotes-unbalanced'
  | 'column-missing'
  | 'column-mapped-twice'
  | 'column-target-unknown';

/** What can be wrong with one cell or row; the other rows stay good. */
export type RowProblemCode =
  | 'date-missing'
  | 'date-not-recognised'
  | 'date-not-in-calendar'
  | 'number-not-recognised'
  | 'number-ambiguous'
  | 'number-scientific'
  | 'number-too-large'
  | 'number-negative'
  | 'cell-formula'
  | 'name-too-long'
  | 'row-without-values'
  | 'row-too-many-cells'
  | 'key-duplicate';

/** Problems of rows that one answer lists; the rest is counted. */
export const LISTED_ROW_PROBLEMS = 100;

export interface FileProblem {
  readonly code: FileProblemCode;
  readonly message: Message;
}

export interface RowProblem {
  readonly code: RowProblemCode;
  /** As a spreadsheet counts: the heading is row 1. */
  readonly row: number;
  /** The column's heading, or null where the whole row is meant. */
  readonly column: string | null;
  /** The cell as it stands, cut to 80 characters. */
  readonly value: string;
  /** Where, what, and what to do. */
  readonly message: Message;
}

type FileParameters<Code extends FileProblemCode> = MessageArguments<`import.file.${Code}`>;

export function fileProblem<Code extends FileProblemCode>(
  code: Code,
  ...parameters: FileParameters<Code>
): FileProblem {
  return { code, message: message(`import.file.${code}`, ...parameters) };
}
