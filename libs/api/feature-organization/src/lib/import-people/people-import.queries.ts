import { Injectable } from '@nestjs/common';
import { Reads, readUpload } from '@premia/api-data-access';
import { Processes } from '@premia/api-processes';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import { ColumnMapping, type ColumnMappingInput, FileNotReadable } from '@premia/api-vocabulary';
import { PeopleImportPreview, type PreviewPeopleImportResult } from './people-import.type';
import { planPeopleTable, problemsOf, readPeopleTable } from './read-people-file';

/** Values that a column shows as its sample. */
const SAMPLES = 3;

@Injectable()
export class PeopleImportQueries {
  constructor(
    private readonly reads: Reads,
    private readonly processes: Processes,
  ) {}

  async preview(
    ctx: TenantContext,
    uploadId: string,
    mapping: readonly ColumnMappingInput[] | null,
  ): Promise<typeof PreviewPeopleImportResult> {
    const upload = await this.reads.apart(ctx, (sql) => readUpload(sql, ctx, uploadId));
    if (upload === null) return new NotFound(ctx);
    const table = await readPeopleTable(this.processes, ctx, upload, mapping);
    if (table instanceof FileNotReadable) return table;
    const plan = await this.reads.apart(ctx, (sql) => planPeopleTable(sql, ctx, table));
    const { headers, fields, shown, rowCount } = table;
    const newPeople = plan.changes.filter(({ person }) => person === null).length;
    const unchangedPeople = plan.changes.filter(
      ({ person, identityChanged, termsChanged }) => person !== null && !identityChanged && !termsChanged,
    ).length;
    return new PeopleImportPreview({
      uploadId,
      fileName: upload.fileName,
      columns: headers.map(
        (header, index) =>
          new ColumnMapping(
            header,
            fields[index] ?? null,
            shown.slice(0, SAMPLES).map((row) => row[index] ?? ''),
          ),
      ),
      header: headers,
      rows: shown,
      rowCount,
      newPeople,
      unchangedPeople,
      changedPeople: plan.changes.length - newPeople - unchangedPeople,
      newTeams: plan.newTeams,
      problems: problemsOf(ctx, plan.issues),
    });
  }
}
