import { computed, inject, Injectable } from '@angular/core';
import { FileImport } from '@premia/web-util';
import type { ImportedPeople, Preview } from '../organization-client';
import { OrganizationClient } from '../organization-client';

/** A problem of the heading is reported for row 1; with it, no row can be read. */
const HEADING_ROW = 1;

/** A file of people from choosing it to its people. */
@Injectable()
export class PeopleImportStore extends FileImport<Preview, ImportedPeople> {
  readonly hasProblems = computed(() => (this.preview()?.problems.length ?? 0) > 0);
  /** Whether some rows could be imported as the file stands. */
  readonly hasValidRows = computed(() => {
    const preview = this.preview();
    if (preview === null || preview.problems.some(({ row }) => row === HEADING_ROW)) return false;
    return preview.newPeople + preview.changedPeople + preview.unchangedPeople > 0;
  });

  constructor() {
    const client = inject(OrganizationClient);
    super({
      preview: (uploadId, mapping) => client.previewImport(uploadId, mapping),
      import: (uploadId, mapping, mode) => client.importPeople(uploadId, mapping, mode),
    });
  }
}
