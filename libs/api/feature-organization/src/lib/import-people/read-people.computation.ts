import type { Computation } from '@premia/api-processes';
import { fieldsOfColumns, type FileProblem, type GivenColumn, readTable } from '@premia/domain-kpi';
import { isPeopleField, type PeopleField, recognisePeopleColumns } from './people-columns';
import { type PeopleReading, readPeople } from './read-people';

/** Rows that a preview shows. */
const VISIBLE_ROWS = 20;

export interface PeopleFileInput {
  readonly content: Uint8Array;
  /** Replaces the proposed mapping, by headings; null: as the headings are recognised. */
  readonly mapping: readonly GivenColumn[] | null;
}

/** What a file of people says, before it is held against the workspace. */
export interface PeopleTable extends PeopleReading {
  readonly headers: readonly string[];
  readonly fields: readonly (PeopleField | null)[];
  readonly rowCount: number;
  /** The first rows. */
  readonly shown: readonly (readonly string[])[];
}

/** Reads a file of people; ends with what it says, or with what keeps it from being read. */
export const READ_PEOPLE: Computation<PeopleFileInput, never, PeopleTable | FileProblem> = {
  name: 'read-people',

  *run({ content, mapping }): Generator<never, PeopleTable | FileProblem> {
    const table = readTable(content);
    if (!table.ok) return table.error;
    const { headers, rows } = table.value;
    const fields = mapping === null ? recognisePeopleColumns(headers) : mappedFields(headers, mapping);
    const shown = rows.slice(0, VISIBLE_ROWS).map(({ cells }) => headers.map((_, index) => cells[index] ?? ''));
    return { headers, fields, rowCount: rows.length, shown, ...readPeople(table.value, fields) };
  },
};

function mappedFields(headers: readonly string[], mapping: readonly GivenColumn[]): readonly (PeopleField | null)[] {
  return fieldsOfColumns(headers, mapping).map((field) => (field !== null && isPeopleField(field) ? field : null));
}
