import type { Message, MessageArguments, MessageCode } from '@premia/shared-messages';
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
  | 'column-target-unknown'
  | 'file-workbook-unreadable'
  | 'file-workbook-too-large'
  | 'file-cut'
  | 'file-encoding-broken'
  | 'file-several-tables'
  | 'file-by-span'
  | 'date-order-open'
  | 'date-order-mixed'
  | 'date-year-open'
  | 'number-marks-mixed'
  | 'currency-mixed'
  | 'currency-other'
  | 'rates-columns'
  | 'events-column-missing'
  | 'events-two-values';

/** What can be wrong with one cell or row; the other rows stay good. */
export type RowProblemCode =
  | 'date-missing'
  | 'date-not-recognised'
  | 'date-not-in-calendar'
  | 'date-is-span'
  | 'date-ambiguous'
  | 'date-too-early'
  | 'span-overlaps'
  | 'currency-no-rate'
  | 'currency-of-span'
  | 'rate-currency'
  | 'rate-not-above-zero'
  | 'rate-repeated'
  | 'number-not-recognised'
  | 'number-ambiguous'
  | 'number-scientific'
  | 'number-too-large'
  | 'number-negative'
  | 'number-not-whole'
  | 'cell-formula'
  | 'name-too-long'
  | 'row-without-values'
  | 'row-too-many-cells'
  | 'row-cut'
  | 'row-repeated'
  | 'row-total-unequal'
  | 'row-level-unequal'
  | 'key-duplicate'
  | 'record-unreadable'
  | 'record-date'
  | 'record-value'
  | 'metric-unknown';

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

/** What a reading decided or left out, said to whoever reads the numbers. */
export interface Notice {
  readonly code: string;
  readonly message: Message;
}

export function notice<Code extends NoticeCode>(
  code: Code,
  ...parameters: MessageArguments<`import.notice.${Code}`>
): Notice {
  return { code, message: message(`import.notice.${code}`, ...parameters) };
}

type NoticeCode = MessageCode extends infer Code ? (Code extends `import.notice.${infer Name}` ? Name : never) : never;

type FileParameters<Code extends FileProblemCode> = MessageArguments<`import.file.${Code}`>;

export function fileProblem<Code extends FileProblemCode>(
  code: Code,
  ...parameters: FileParameters<Code>
): FileProblem {
  return { code, message: message(`import.file.${code}`, ...parameters) };
}
