import { typedDecimal } from '@premia/shared-format';
import type { OwnerInCycle } from '../cycle/owners';
import type { AssignmentDraft } from '../draft/assignment-draft';
import { newDraft } from '../draft/assignment-draft';
import { fieldsOf } from '../draft/scoring-draft';
import type { Assignment, KpiChoice } from '../reviews-client';

export type GridField = 'target' | 'weight';

/** One owner's KPIs in the table. */
export interface GridRow {
  readonly owner: OwnerInCycle;
  /** On which channels a KPI that is added counts. */
  readonly channels: readonly string[];
  readonly drafts: readonly AssignmentDraft[];
}

/** A KPI of the table; whoever has it over several slices has it in as many columns. */
export interface GridColumn {
  readonly key: string;
  readonly kpi: KpiChoice;
  /** Which of the owner's drafts of this KPI. */
  readonly place: number;
}

/** A field of the table: rows from above, fields from the left (each column has a target and a weight). */
export interface GridPlace {
  readonly row: number;
  readonly field: number;
}

const FIELDS = ['target', 'weight'] as const satisfies readonly GridField[];

function fieldsIn(columns: readonly GridColumn[]): number {
  return columns.length * FIELDS.length;
}

function columnAt(columns: readonly GridColumn[], field: number): GridColumn | undefined {
  return columns[Math.floor(field / FIELDS.length)];
}

function fieldAt(field: number): GridField {
  return field % FIELDS.length === 0 ? 'target' : 'weight';
}

/** The KPIs of all rows, those of most owners first, then those that were added to the table. */
export function columnsOf(rows: readonly GridRow[], added: readonly KpiChoice[]): readonly GridColumn[] {
  const columns = new Map<string, { readonly column: GridColumn; count: number }>();
  const count = (kpi: KpiChoice, place: number, by: number): void => {
    const key = `${kpi.key} ${place}`;
    const known = columns.get(key) ?? { column: { key, kpi, place }, count: 0 };
    known.count += by;
    columns.set(key, known);
  };
  for (const { drafts } of rows) {
    const places = new Map<string, number>();
    for (const { kpi } of drafts) {
      const place = places.get(kpi.key) ?? 0;
      places.set(kpi.key, place + 1);
      count(kpi, place, 1);
    }
  }
  for (const kpi of added) count(kpi, 0, 0);
  return [...columns.values()].sort((one, other) => other.count - one.count).map(({ column }) => column);
}

export function draftIn({ drafts }: Pick<GridRow, 'drafts'>, { kpi, place }: GridColumn): AssignmentDraft | null {
  return drafts.filter((draft) => draft.kpi.key === kpi.key)[place] ?? null;
}

/** Whether a single number is aimed at, so that it can be typed here; other kinds are set in the owner's own editor. */
export function hasTarget(row: GridRow, column: GridColumn): boolean {
  const draft = draftIn(row, column) ?? newDraft(column.kpi, '');
  return fieldsOf(draft.scoring.kind).includes('target');
}

/** A text as it is put into a field; a spreadsheet writes percent and money with their signs. */
function cellText(text: string): string {
  const bare = text.replace(/[%\p{Sc}]/gu, '').trim();
  return typedDecimal(bare) === null ? text.trim() : bare;
}

/** The row with a text in one field: a KPI comes with its first number, and goes with its last. */
export function typedInto(row: GridRow, columns: readonly GridColumn[], field: number, text: string): GridRow {
  const column = columnAt(columns, field);
  if (column === undefined) return row;
  const name = fieldAt(field);
  const known = draftIn(row, column);
  if (name === 'target' && !hasTarget(row, column)) return row;
  if (known === null) {
    if (text === '') return row;
    // An owner without the first of this KPI's slices gets that one, not the second.
    const added = newDraft(column.kpi, '', row.channels);
    return { ...row, drafts: [...row.drafts, withText(added, name, text)] };
  }
  const changed = withText(known, name, text);
  const isEmpty = changed.weight === '' && (changed.scoring.target === '' || !hasTarget(row, column));
  return {
    ...row,
    drafts: row.drafts.flatMap((draft) => (draft !== known ? [draft] : isEmpty ? [] : [changed])),
  };
}

function withText(draft: AssignmentDraft, field: GridField, text: string): AssignmentDraft {
  return field === 'weight' ? { ...draft, weight: text } : { ...draft, scoring: { ...draft.scoring, target: text } };
}

export function textIn(row: GridRow, columns: readonly GridColumn[], field: number): string {
  const column = columnAt(columns, field);
  const draft = column === undefined ? null : draftIn(row, column);
  if (draft === null) return '';
  return fieldAt(field) === 'weight' ? draft.weight : draft.scoring.target;
}

/** Lines and cells as a spreadsheet puts them on the clipboard; the line break at its end is no line more. */
export function clipboardBlock(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map(cellText));
}

/** Rows with a block put in at a place; what does not fit below or to the right is left out, and said. */
export function pasted(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  at: GridPlace,
  block: readonly (readonly string[])[],
): { readonly rows: readonly GridRow[]; readonly leftOut: number } {
  let leftOut = 0;
  const placed = rows.map((row, index) => {
    const line = block[index - at.row];
    if (line === undefined) return row;
    return line.reduce((changed, text, offset) => typedInto(changed, columns, at.field + offset, text), row);
  });
  block.forEach((line, index) => {
    const fitting = at.row + index < rows.length ? Math.max(0, fieldsIn(columns) - at.field) : 0;
    leftOut += Math.max(0, line.length - fitting);
  });
  return { rows: placed, leftOut };
}

/** Rows with the text of the first of them in the same field of all others. */
export function filledDown(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  { from, to, field }: { readonly from: number; readonly to: number; readonly field: number },
): readonly GridRow[] {
  const first = rows[from];
  if (first === undefined) return rows;
  const text = textIn(first, columns, field);
  return rows.map((row, index) => (index > from && index <= to ? typedInto(row, columns, field, text) : row));
}

/** Of whose list an assignment is, as `OwnerInCycle.key` says it. */
export function ownerKeyOf({
  ownerKind,
  personId,
  teamId,
}: Pick<Assignment, 'ownerKind' | 'personId' | 'teamId'>): string {
  return `${ownerKind}:${personId ?? teamId ?? ''}`;
}
