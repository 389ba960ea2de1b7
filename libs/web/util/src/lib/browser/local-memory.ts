import { DOCUMENT } from '@angular/common';
import { inject, Injectable } from '@angular/core';

/** What this browser remembers between visits: choices of looks only, never a token or anything of a person. */
@Injectable({ providedIn: 'root' })
export class LocalMemory {
  readonly #window = inject(DOCUMENT).defaultView;

  read(key: string): string | null {
    try {
      return this.#window?.localStorage.getItem(key) ?? null;
    } catch {
      // Storage throws where cookies are blocked; the choice is then simply not remembered.
      return null;
    }
  }

  write(key: string, value: string | null): void {
    try {
      if (value === null) this.#window?.localStorage.removeItem(key);
      else this.#window?.localStorage.setItem(key, value);
    } catch {
      // As above: a choice that cannot be remembered still holds until the page is left.
    }
  }
}
