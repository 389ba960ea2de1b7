import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import type { OpenedSessionFragment } from '@premia/web-util';
import { SessionStore } from '@premia/web-util';

/** Only a path of our own may follow signing in; `//host` and `/\host` would lead to another site. */
export function safePath(next: string | null | undefined): string {
  return next !== undefined && next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-') ? next : '/';
}

/** Opens the session and goes where the person was going. */
@Injectable({ providedIn: 'root' })
export class Entry {
  readonly #session = inject(SessionStore);
  readonly #router = inject(Router);

  async open(session: OpenedSessionFragment, next?: string | null): Promise<void> {
    this.#session.open(session);
    await this.#router.navigateByUrl(safePath(next));
  }
}
