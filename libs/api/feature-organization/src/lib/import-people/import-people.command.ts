import { Injectable } from '@nestjs/common';
import {
  brokenUniqueness,
  ImportEntity,
  newId,
  Reads,
  readUpload,
  type Transaction,
  UnitOfWork,
  type Upload,
} from '@premia/api-data-access';
import { Processes } from '@premia/api-processes';
import { Conflict, NotFound, type TenantContext } from '@premia/api-util-platform';
import { type ColumnMappingInput, FileNotReadable, ImportHasProblems, type ImportMode } from '@premia/api-vocabulary';
import { message } from '@premia/shared-messages';
import { type ImportPeopleResult, PeopleImported } from './people-import.type';
import type { PeopleImportPlan } from './plan-people-import';
import type { PeopleTable } from './read-people.computation';
import { planPeopleTable, problemsOf, readPeopleTable } from './read-people-file';
import { writePeopleImport } from './write-people-import';

export interface PeopleImport {
  readonly uploadId: string;
  readonly mapping: readonly ColumnMappingInput[];
  readonly mode: ImportMode;
}

/** A heading that cannot be used is a problem in row 1 and stops the import in either mode. */
const HEADING_ROW = 1;

@Injectable()
export class ImportPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly processes: Processes,
  ) {}

  async execute(ctx: TenantContext, { uploadId, mapping, mode }: PeopleImport): Promise<typeof ImportPeopleResult> {
    const upload = await this.reads.apart(ctx, (sql) => readUpload(sql, ctx, uploadId));
    if (upload === null) return new NotFound(ctx);
    const table = await readPeopleTable(this.processes, ctx, upload, mapping);
    if (table instanceof FileNotReadable) return table;
    try {
      return await this.unitOfWork.run(ctx, async (tx) => {
        // Two imports at once would both find a person missing, and add it twice.
        await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`people:${ctx.tenantId}`]);
        const plan = await planPeopleTable(tx, ctx, table);
        const { issues } = plan;
        if (issues.length > 0 && (mode === 'all-or-nothing' || issues.some(({ row }) => row === HEADING_ROW))) {
          return new ImportHasProblems(ctx, problemsOf(ctx, issues), issues.length);
        }
        await writePeopleImport(tx, ctx, plan);
        return recordImport(tx, ctx, upload, { ...table, plan }, mode);
      });
    } catch (error) {
      if (brokenUniqueness(error) !== null) return someoneElseWasFaster(ctx);
      throw error;
    }
  }
}

async function recordImport(
  tx: Transaction,
  ctx: TenantContext,
  upload: Upload,
  { headers, fields, rowCount, plan }: PeopleTable & { readonly plan: PeopleImportPlan },
  mode: ImportMode,
): Promise<PeopleImported> {
  const added = plan.changes.filter(({ person }) => person === null).length;
  const changed = plan.changes.filter(
    ({ person, identityChanged, termsChanged }) => person !== null && (identityChanged || termsChanged),
  ).length;
  const imported = new PeopleImported(added, changed, plan.changes.length - added - changed, plan.newTeams);
  const id = newId();
  const mapping = Object.fromEntries(headers.map((header, index) => [header, fields[index] ?? null]));
  const { fileName, sha256 } = upload;
  await tx.repository(ImportEntity).insert({
    tenantId: ctx.tenantId,
    id,
    kind: 'people',
    fileName,
    sha256,
    source: 'file',
    mapping,
    mode,
    rowsRead: rowCount,
    added,
    unchanged: imported.unchanged,
    corrected: changed,
    problems: problemsOf(ctx, plan.issues),
    createdBy: ctx.userId,
    createdAt: ctx.now,
  });
  tx.audit({
    action: 'people.imported',
    entity: 'import',
    entityId: id,
    after: {
      fileName,
      sha256,
      added,
      changed,
      unchanged: imported.unchanged,
      teamsAdded: plan.newTeams,
    },
  });
  return imported;
}

function someoneElseWasFaster(ctx: TenantContext): Conflict {
  return new Conflict(ctx, message('problem.PEOPLE.CHANGED_MEANWHILE'));
}
