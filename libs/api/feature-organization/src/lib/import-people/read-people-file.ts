import { columns, PersonEntity, type Sql, TeamEntity, TermsEntity, type Upload } from '@premia/api-data-access';
import { ComputationStopped, type Processes } from '@premia/api-processes';
import { scopeOf, type TenantContext } from '@premia/api-util-platform';
import { type ColumnMappingInput, FileNotReadable, RowProblem } from '@premia/api-vocabulary';
import { fileProblem, LISTED_ROW_PROBLEMS } from '@premia/domain-kpi';
import { TERMS_FIELDS } from './people-columns';
import { termsNotAllowed } from './people-heading';
import type { PeopleIssue, StoredIdentity } from './person-row';
import { type Organization, type PeopleImportPlan, planPeopleImport, type StoredTerms } from './plan-people-import';
import { type PeopleTable, READ_PEOPLE } from './read-people.computation';

/** Reads an uploaded file of people in a process. Hold no connection meanwhile. */
export async function readPeopleTable(
  processes: Processes,
  ctx: TenantContext,
  { content }: Upload,
  mapping: readonly ColumnMappingInput[] | null,
): Promise<PeopleTable | FileNotReadable> {
  try {
    const read = await processes.run(ctx, READ_PEOPLE, { content, mapping });
    return 'headers' in read ? read : FileNotReadable.of(ctx, read);
  } catch (error) {
    if (error instanceof ComputationStopped) return FileNotReadable.of(ctx, fileProblem('file-too-heavy'));
    throw error;
  }
}

/** What the file would change in the workspace. */
export async function planPeopleTable(
  sql: Sql,
  ctx: TenantContext,
  { fields, rows, issues }: PeopleTable,
): Promise<PeopleImportPlan> {
  // Held against terms that are there, a file would tell what they are.
  if (scopeOf(ctx, 'terms.manage') !== 'all' && fields.some((field) => field !== null && TERMS_FIELDS.includes(field)))
    return { changes: [], newTeams: [], issues: [termsNotAllowed(), ...issues] };
  const plan = planPeopleImport(rows, await readOrganization(sql, ctx));
  return { ...plan, issues: [...issues, ...plan.issues] };
}

/** The findings as the reader hears them, the first of them listed. */
export function problemsOf(ctx: TenantContext, issues: readonly PeopleIssue[]): readonly RowProblem[] {
  return [...issues]
    .sort((first, second) => first.row - second.row)
    .slice(0, LISTED_ROW_PROBLEMS)
    .map((issue) => new RowProblem(ctx, issue));
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
