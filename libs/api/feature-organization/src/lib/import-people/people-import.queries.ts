import { Injectable } from '@nestjs/common';
import { Reads, readUpload } from '@premia/api-data-access';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import { ColumnMapping, type ColumnMappingInput, FileNotReadable } from '@premia/api-vocabulary';
import { PeopleImportPreview, type PreviewPeopleImportResult } from './people-import.type';
import { problemsOf, readPeopleFile } from './read-people-file';

/** Rows that a preview shows, and values that a column shows as its sample. */
const VISIBLE_ROWS = 20;
const SAMPLES = 3;

@Injectable()
export class PeopleImportQueries {
  constructor(private readonly reads: Reads) {}

  async preview(
    ctx: TenantContext,
    uploadId: string,
    mapping: readonly ColumnMappingInput[] | null,
  ): Promise<typeof PreviewPeopleImportResult> {
    const upload = await readUpload(this.reads.of(ctx), ctx, uploadId);
    if (upload === null) return new NotFound(ctx);
    const file = await readPeopleFile(this.reads.of(ctx), ctx, upload, mapping);
    if (file instanceof FileNotReadable) return file;
    const { table, fields, plan } = file;
    const newPeople = plan.changes.filter(({ person }) => person === null).length;
    const unchangedPeople = plan.changes.filter(
      ({ person, identityChanged, termsChanged }) => person !== null && !identityChanged && !termsChanged,
    ).length;
    const shown = table.rows
      .slice(0, VISIBLE_ROWS)
      .map(({ cells }) => table.headers.map((_, index) => cells[index] ?? ''));
    return new PeopleImportPreview({
      uploadId,
      fileName: upload.fileName,
      columns: table.headers.map(
        (header, index) =>
          new ColumnMapping(
            header,
            fields[index] ?? null,
            shown.slice(0, SAMPLES).map((row) => row[index] ?? ''),
          ),
      ),
      header: table.headers,
      rows: shown,
      rowCount: table.rows.length,
      newPeople,
      unchangedPeople,
      changedPeople: plan.changes.length - newPeople - unchangedPeople,
      newTeams: plan.newTeams,
      problems: problemsOf(ctx, plan.issues),
    });
  }
}
