import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { FileProblem as FileFinding, RowProblem as RowFinding } from '@premia/domain-kpi';
import type { Locale } from '@premia/shared-contract';
import { localize } from '../problems/localize';
import { Problem } from '../problems/problem';
import { describeFileFinding, describeRowFinding } from './finding-words';

/** Problems of rows that one answer lists; the rest is counted. */
export const LISTED_ROW_PROBLEMS = 100;

/** What is wrong with one row of a file: where, which value, and what to do. */
@ObjectType()
export class RowProblem {
  @Field(() => Int, { description: 'As a spreadsheet counts: the heading is row 1' })
  readonly row: number;

  @Field(() => String, { nullable: true })
  readonly column: string | null;

  @Field(() => String, { nullable: true })
  readonly value: string | null;

  @Field(() => String)
  readonly code: string;

  @Field(() => String)
  readonly message: string;

  constructor(row: number, column: string | null, value: string | null, code: string, message: string) {
    this.row = row;
    this.column = column;
    this.value = value;
    this.code = code;
    this.message = message;
  }

  static of(reader: { readonly locale: Locale }, finding: RowFinding): RowProblem {
    const message = localize(reader, describeRowFinding(finding));
    return new RowProblem(
      finding.row,
      finding.column,
      finding.value === '' ? null : finding.value,
      codeOf(finding.code),
      message,
    );
  }
}

/** The file as a whole cannot be read; nothing of it was imported. */
@ObjectType({ implements: () => [Problem] })
export class FileNotReadable extends Problem {
  static of(reader: { readonly locale: Locale }, finding: FileFinding): FileNotReadable {
    return new FileNotReadable(`FILE.${codeOf(finding.code)}`, localize(reader, describeFileFinding(finding)));
  }
}

/** Some rows are bad and everything or nothing was asked for: nothing was imported. */
@ObjectType({ implements: () => [Problem] })
export class ImportHasProblems extends Problem {
  @Field(() => [RowProblem])
  readonly problems: readonly RowProblem[];

  constructor(reader: { readonly locale: Locale }, problems: readonly RowProblem[], problemCount: number) {
    super(
      'IMPORT.HAS_PROBLEMS',
      localize(reader, {
        en: `Nothing was imported: ${problemCount} row problem(s). Correct the file, or import only the rows that are right.`,
        ru: `Ничего не загружено, ошибок в строках: ${problemCount}. Исправьте файл или загрузите только верные строки.`,
      }),
    );
    this.problems = problems;
  }
}

/** `date-not-in-calendar` → `DATE_NOT_IN_CALENDAR`. */
function codeOf(code: string): string {
  return code.replaceAll('-', '_').toUpperCase();
}
