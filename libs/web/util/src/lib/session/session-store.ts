import { computed, inject, Injectable, signal } from '@angular/core';
import type { EnumName, Locale, Permission, PermissionScope, Role } from '@premia/shared-contract';
import { enumName } from '@premia/shared-contract';
import { GraphqlClient } from '../graphql/graphql-client';
import { isProblem } from '../graphql/problems';
import { Language } from '../i18n/language';
import type { OpenedSessionFragment, SessionMeFragment, UpdateMyNameMutation } from './session.graphql.generated';
import {
  SendEmailConfirmationDocument,
  SignOutDocument,
  SignOutEverywhereDocument,
  SwitchWorkspaceDocument,
  UpdateMyLocaleDocument,
  UpdateMyNameDocument,
} from './session.graphql.generated';
import { SessionTokens } from './session-tokens';

export type SessionStatus = 'starting' | 'signed-out' | 'signed-in';

const SCOPES: Readonly<Record<SessionMeFragment['permissions'][number]['scope'], PermissionScope>> = {
  all: 'all',
  own_teams: 'own-teams',
  self: 'self',
};

/** Who is here, in which workspace, and what they may do. Asked by guards, the navigation and every page. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  readonly #client = inject(GraphqlClient);
  readonly #tokens = inject(SessionTokens);
  readonly #language = inject(Language);
  readonly #status = signal<SessionStatus>('starting');
  readonly #me = signal<SessionMeFragment | null>(null);
  readonly #hasExpired = signal(false);
  readonly #scopes = computed(
    () =>
      new Map<EnumName<Permission>, PermissionScope>(
        this.#me()?.permissions.map(({ permission, scope }) => [permission, SCOPES[scope]]),
      ),
  );

  #switching: Promise<boolean> | null = null;

  readonly status = this.#status.asReadonly();
  readonly me = this.#me.asReadonly();
  /** Whether the session ended by itself, and not because someone signed out. */
  readonly hasExpired = this.#hasExpired.asReadonly();
  readonly isSignedIn = computed(() => this.#status() === 'signed-in');
  readonly workspace = computed(() => this.#me()?.workspace ?? null);
  readonly memberships = computed(() => this.#me()?.memberships ?? []);
  readonly roles = computed<readonly Role[]>(() => this.#me()?.roles ?? []);

  /** Tries the cookie of an earlier visit. A server that does not answer leaves the person signed out, with the sign-in page saying why. */
  async start(): Promise<void> {
    try {
      const session = await this.#tokens.refresh();
      if (session === null) this.#status.set('signed-out');
      else this.open(session);
    } catch {
      // Offline or a server that is down: sign-in meets the same trouble and shows it with words and a way to retry.
      this.#status.set('signed-out');
    }
  }

  /** Takes over what signing in, signing up or an invitation gave. */
  open(session: OpenedSessionFragment): void {
    this.#tokens.keep(session);
    this.#me.set(session.me);
    this.#status.set('signed-in');
    this.#hasExpired.set(false);
  }

  can(permission: Permission): boolean {
    return this.#scopes().has(enumName(permission));
  }

  /** How far a permission reaches; null for who does not have it. */
  scopeOf(permission: Permission): PermissionScope | null {
    return this.#scopes().get(enumName(permission)) ?? null;
  }

  /** Moves to another of one's workspaces; false where it is gone. A second press joins the first. */
  switchWorkspace(workspaceId: string): Promise<boolean> {
    this.#switching ??= this.#switchTo(workspaceId).finally(() => {
      this.#switching = null;
    });
    return this.#switching;
  }

  async #switchTo(workspaceId: string): Promise<boolean> {
    const { switchWorkspace: result } = await this.#client.mutate(SwitchWorkspaceDocument, { workspaceId });
    if (isProblem(result)) return false;
    this.open(result);
    return true;
  }

  /** Turns the interface at once, and lets the server know for mails and statements. */
  async chooseLanguage(language: Locale): Promise<void> {
    await this.#language.use(language);
    if (this.isSignedIn()) await this.#client.mutate(UpdateMyLocaleDocument, { locale: language });
  }

  /** Changes what one is called; gives the problem where that was refused. */
  async rename(name: string): Promise<UpdateMyNameMutation['updateMyName']> {
    const { updateMyName: outcome } = await this.#client.mutate(UpdateMyNameDocument, { name });
    if (!isProblem(outcome)) this.#me.set(outcome);
    return outcome;
  }

  async signOut(): Promise<void> {
    await this.#client.mutate(SignOutDocument, {});
    this.#close();
  }

  /** Ends the sessions of every device. */
  async signOutEverywhere(): Promise<void> {
    await this.#client.mutate(SignOutEverywhereDocument, {});
    this.#close();
  }

  /** Has the link sent again by which the address is confirmed. */
  async sendEmailConfirmation(): Promise<void> {
    await this.#client.mutate(SendEmailConfirmationDocument, {});
  }

  /** The server no longer knows the session: nothing to tell it. */
  expire(): void {
    if (this.#status() !== 'signed-in') return;
    this.#close();
    this.#hasExpired.set(true);
  }

  #close(): void {
    this.#tokens.drop();
    this.#me.set(null);
    this.#status.set('signed-out');
  }
}
