import { Injectable } from '@nestjs/common';
import {
  brokenUniqueness,
  ImportEntity,
  newId,
  readUpload,
  type Transaction,
  UnitOfWork,
  type Upload,
} from '@premia/api-data-access';
import { Conflict, NotFound, type TenantContext } from '@premia/api-util-platform';
import { type ColumnMappingInput, FileNotReadable, ImportHasProblems, type ImportMode } from '@premia/api-vocabulary';
import { message } from '@premia/shared-messages';
import { type ImportPeopleResult, PeopleImported } from './people-import.type';
import { type PeopleFile, problemsOf, readPeopleFile } from './read-people-file';
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
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(ctx: TenantContext, { uploadId, mapping, mode }: PeopleImport): Promise<typeof ImportPeopleResult> {
    try {
      return await this.unitOfWork.run(ctx, async (tx) => {
        // Two imports at once would both find a person missing, and add it twice.
        await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`people:${ctx.tenantId}`]);
        const upload = await readUpload(tx, ctx, uploadId);
        if (upload === null) return new NotFound(ctx);
        const file = await readPeopleFile(tx, ctx, upload, mapping);
        if (file instanceof FileNotReadable) return file;
        const { issues } = file.plan;
        if (issues.length > 0 && (mode === 'all-or-nothing' || issues.some(({ row }) => row === HEADING_ROW))) {
          return new ImportHasProblems(ctx, problemsOf(ctx, issues), issues.length);
        }
        await writePeopleImport(tx, ctx, file.plan);
        return recordImport(tx, ctx, upload, file, mode);
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
  { table, fields, plan }: PeopleFile,
  mode: ImportMode,
): Promise<PeopleImported> {
  const added = plan.changes.filter(({ person }) => person === null).length;
  const changed = plan.changes.filter(
    ({ person, identityChanged, termsChanged }) => person !== null && (identityChanged || termsChanged),
  ).length;
  const imported = new PeopleImported(added, changed, plan.changes.length - added - changed, plan.newTeams);
  const id = newId();
  const mapping = Object.fromEntries(table.headers.map((header, index) => [header, fields[index] ?? null]));
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
    rowsRead: table.rows.length,
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
