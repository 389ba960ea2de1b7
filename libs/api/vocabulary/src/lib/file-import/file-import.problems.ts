import { Field, Int, ObjectType } from '@nestjs/graphql';
import { fill, Problem, type Viewer } from '@premia/api-util-platform';
import type { FileProblem as FileFinding, RowProblem as RowFinding } from '@premia/domain-kpi';
import { describeText, message } from '@premia/shared-messages';

/** What is wrong with one row of a file: where, which value, and what to do. */
@ObjectType()
export class RowProblem {
  @Field(() => Int, { description: 'As a spreadsheet counts: the heading is row 1' })
  readonly row!: number;

  @Field(() => String, { nullable: true })
  readonly column!: string | null;

  @Field(() => String, { nullable: true })
  readonly value!: string | null;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly message!: string;

  constructor(
    { locale }: Viewer,
    { row, column, value, code, message }: Omit<RowFinding, 'code' | 'value'> & { code: string; value: string | null },
  ) {
    fill<RowProblem>(this, {
      row,
      column,
      value: value === '' ? null : value,
      code: upperCode(code),
      message: describeText(locale, message),
    });
  }
}

/** The file as a whole cannot be read; nothing of it was imported. */
@ObjectType({ implements: () => [Problem] })
export class FileNotReadable extends Problem {
  static of(viewer: Viewer, issue: FileFinding): FileNotReadable {
    return new FileNotReadable(viewer, issue.message, `FILE.${upperCode(issue.code)}`);
  }
}

/** Some rows are bad and everything or nothing was asked for: nothing was imported. */
@ObjectType({ implements: () => [Problem] })
export class ImportHasProblems extends Problem {
  @Field(() => [RowProblem])
  readonly problems: readonly RowProblem[];

  constructor(viewer: Viewer, problems: readonly RowProblem[], problemCount: number) {
    super(viewer, message('problem.IMPORT.HAS_PROBLEMS', { problemCount }));
    this.problems = problems;
  }
}

/** `date-not-in-calendar` → `DATE_NOT_IN_CALENDAR`. */
export function upperCode(code: string): string {
  return code.replaceAll('-', '_').toUpperCase();
}
