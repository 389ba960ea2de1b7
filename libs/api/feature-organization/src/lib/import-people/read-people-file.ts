import { columns, PersonEntity, type Sql, TeamEntity, TermsEntity, type Upload } from '@premia/api-data-access';
import { scopeOf, type TenantContext } from '@premia/api-util-platform';
import { type ColumnMappingInput, FileNotReadable, RowProblem } from '@premia/api-vocabulary';
import { fieldsOfColumns, LISTED_ROW_PROBLEMS, readTable, type Table } from '@premia/domain-kpi';
import { isPeopleField, type PeopleField, recognisePeopleColumns, TERMS_FIELDS } from './people-columns';
import { termsNotAllowed } from './people-heading';
import type { PeopleIssue, StoredIdentity } from './person-row';
import { type Organization, type PeopleImportPlan, planPeopleImport, type StoredTerms } from './plan-people-import';
import { readPeople } from './read-people';

/** A file of people, read under a mapping and held against the workspace. */
export interface PeopleFile {
  readonly table: Table;
  readonly fields: readonly (PeopleField | null)[];
  readonly plan: PeopleImportPlan;
}

/** Reads an uploaded file of people; the mapping given replaces the proposed one, by headings. */
export async function readPeopleFile(
  sql: Sql,
  ctx: TenantContext,
  upload: Upload,
  mapping: readonly ColumnMappingInput[] | null,
): Promise<PeopleFile | FileNotReadable> {
  const table = readTable(upload.content);
  if (!table.ok) return FileNotReadable.of(ctx, table.error);
  const fields =
    mapping === null ? recognisePeopleColumns(table.value.headers) : mappedFields(table.value.headers, mapping);
  const { rows, issues } = readPeople(table.value, fields);
  if (
    scopeOf(ctx, 'terms.manage') !== 'all' &&
    fields.some((field) => field !== null && TERMS_FIELDS.includes(field))
  ) {
    // Held against terms that are there, a file would tell what they are.
    return {
      table: table.value,
      fields,
      plan: { changes: [], newTeams: [], issues: [termsNotAllowed(), ...issues] },
    };
  }
  const plan = planPeopleImport(rows, await readOrganization(sql, ctx));
  return { table: table.value, fields, plan: { ...plan, issues: [...issues, ...plan.issues] } };
}

/** The findings as the reader hears them, the first of them listed. */
export function problemsOf(ctx: TenantContext, issues: readonly PeopleIssue[]): readonly RowProblem[] {
  return [...issues]
    .sort((first, second) => first.row - second.row)
    .slice(0, LISTED_ROW_PROBLEMS)
    .map((issue) => new RowProblem(ctx, issue));
}

function mappedFields(
  headers: readonly string[],
  mapping: readonly ColumnMappingInput[],
): readonly (PeopleField | null)[] {
  return fieldsOfColumns(headers, mapping).map((field) => (field !== null && isPeopleField(field) ? field : null));
}

async function readOrganization(sql: Sql, ctx: TenantContext): Promise<Organization> {
  const { tenantId } = ctx;
  const persons = await sql.query<StoredIdentity>(
    `select ${columns(PersonEntity, 'p', ['id', 'name', 'email', 'personnelNumber'])} from premia.persons p where p.tenant_id = $1`,
    [tenantId],
  );
  const terms = await sql.query<StoredTerms>(
    `select ${columns(TermsEntity, 't')} from premia.terms t where t.tenant_id = $1`,
    [tenantId],
  );
  const teams = await sql.query<Organization['teams'][number]>(
    `select ${columns(TeamEntity, 't', ['id', 'name'])} from premia.teams t where t.tenant_id = $1`,
    [tenantId],
  );
  return { persons, terms, teams };
}
