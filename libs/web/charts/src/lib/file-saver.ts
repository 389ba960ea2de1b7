import { DOCUMENT } from '@angular/common';
import { inject, Injectable } from '@angular/core';

/** Hands a file to the browser to keep. */
@Injectable({ providedIn: 'root' })
export class FileSaver {
  readonly #document = inject(DOCUMENT);

  saveText(name: string, type: string, text: string): void {
    const url = URL.createObjectURL(new Blob([text], { type }));
    this.saveUrl(name, url);
    URL.revokeObjectURL(url);
  }

  saveUrl(name: string, url: string): void {
    const link = this.#document.createElement('a');
    link.href = url;
    link.download = fileName(name);
    link.click();
  }
}

/** What every file system takes: no separators, no control characters, not longer than a name may be. */
export function fileName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 120);
}
