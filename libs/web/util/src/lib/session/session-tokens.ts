import { inject, Injectable, Injector } from '@angular/core';
import { Apollo } from 'apollo-angular';
import { ServiceClock } from '../calendar/service-clock';
import { isProblem } from '../graphql/problems';
import type { OpenedSessionFragment } from './session.graphql.generated';
import { RefreshSessionDocument } from './session.graphql.generated';

/** Seconds before its end at which a token counts as over, so that it does not die on the way. */
const MARGIN_MILLISECONDS = 20_000;
const LOCK_NAME = 'premia.session';

/** Operations with this context go out without a token and are never repeated. */
const ANONYMOUS = { isAnonymous: true } as const;

/**
 * The access token, in memory only. A new one is fetched with the refresh cookie, once at a time: within the page by the
 * shared promise, between tabs by a lock, because the cookie is good for a single use and a second one ends the session.
 */
@Injectable({ providedIn: 'root' })
export class SessionTokens {
  // Apollo's link needs the tokens and the tokens need Apollo: the later one is asked for when it is needed.
  readonly #injector = inject(Injector);
  readonly #clock = inject(ServiceClock);
  #token: { readonly text: string; readonly endsAt: number } | null = null;
  #refreshing: Promise<OpenedSessionFragment | null> | null = null;

  keep(session: OpenedSessionFragment): void {
    this.#clock.setBy(session.now);
    this.#token = { text: session.accessToken, endsAt: Date.parse(session.expiresAt) };
  }

  drop(): void {
    this.#token = null;
  }

  /** A token that still holds; null for whoever is not signed in. */
  async current(): Promise<string | null> {
    if (this.#token === null) return null;
    if (this.#token.endsAt - this.#clock.now().getTime() > MARGIN_MILLISECONDS) return this.#token.text;
    return (await this.refresh())?.accessToken ?? null;
  }

  /** Opens the session anew by the cookie; null where there is none or it has ended. */
  refresh(): Promise<OpenedSessionFragment | null> {
    this.#refreshing ??= this.#underLock(() => this.#fetch()).finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #fetch(): Promise<OpenedSessionFragment | null> {
    const { data } = await this.#injector
      .get(Apollo)
      .client.mutate({ mutation: RefreshSessionDocument, context: ANONYMOUS });
    const result = data?.refreshSession;
    if (result === undefined || isProblem(result)) {
      this.drop();
      return null;
    }
    this.keep(result);
    return result;
  }

  #underLock<T>(work: () => Promise<T>): Promise<T> {
    const locks = globalThis.navigator.locks as LockManager | undefined;
    return locks === undefined ? work() : locks.request(LOCK_NAME, work);
  }
}
