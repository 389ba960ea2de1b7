import { DOCUMENT } from '@angular/common';
import { inject, Injectable } from '@angular/core';

/**
 * Starts the application anew at an address. After a change of workspace or signing out nothing of the former one may
 * stay in memory; a fresh start is the only way that cannot forget a corner.
 */
@Injectable({ providedIn: 'root' })
export class PageReload {
  readonly #location = inject(DOCUMENT).location;

  at(path: string): void {
    this.#location.assign(path);
  }
}
