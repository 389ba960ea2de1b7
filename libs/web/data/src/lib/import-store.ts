import { inject, Injectable } from '@angular/core';
import { FileImport } from '@premia/web-util';
import type { Import, Preview } from './data-client';
import { DataClient } from './data-client';

/** One upload of daily numbers from the file to its values. */
@Injectable()
export class ImportStore extends FileImport<Preview, Import> {
  constructor() {
    const client = inject(DataClient);
    super({
      preview: (uploadId, mapping) => client.preview(uploadId, mapping),
      import: (uploadId, mapping, mode) => client.import(uploadId, mapping, mode),
    });
  }
}
