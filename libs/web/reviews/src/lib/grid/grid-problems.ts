import type { AssignmentDraft } from '../draft/assignment-draft';
import type { FieldProblem } from '../draft/refusal';
import type { GridField, GridRow } from './grid-cells';

/** Something said of the table: of one number, or of an owner's list as a whole (`draft` null). */
export interface GridRemark {
  readonly owner: string;
  readonly draft: string | null;
  readonly field: GridField;
  readonly message: string;
}

const IN_LISTS = /^lists\.(\d+)(?:\.assignments(?:\.(\d+)\.(.+))?)?$/;

/** Paths count from the lists as they were sent; what belongs to no number is put at the target of its KPI. */
export function remarksOf(fields: readonly FieldProblem[], sent: readonly GridRow[]): readonly GridRemark[] {
  return fields.flatMap(({ message, path }) => {
    const [, list = '', index, field = ''] = IN_LISTS.exec(path) ?? [];
    const row = sent[Number.parseInt(list, 10)];
    if (row === undefined) return [];
    const draft: AssignmentDraft | undefined = row.drafts[Number.parseInt(index ?? '', 10)];
    return [
      {
        owner: row.owner.key,
        draft: draft?.key ?? null,
        field: field === 'weight' ? ('weight' as const) : ('target' as const),
        message,
      },
    ];
  });
}
