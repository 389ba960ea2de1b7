import { computed, inject, Injectable, signal } from '@angular/core';
import { failureKey, injectTranslate, SessionStore, Submission } from '@premia/web-util';
import { formStateOf } from '../form-state';
import type { Workspace, WorkspaceChange } from '../settings-client';
import { SettingsClient } from '../settings-client';

/** The workspace's own settings and policies. */
@Injectable()
export class WorkspaceStore {
  readonly #client = inject(SettingsClient);
  readonly #session = inject(SessionStore);
  readonly #t = injectTranslate();
  readonly #status = signal<'loading' | 'ready' | 'failed'>('loading');
  readonly #error = signal<string | null>(null);
  readonly #workspace = signal<Workspace | null>(null);
  readonly #saving = new Submission();

  readonly status = this.#status.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly workspace = this.#workspace.asReadonly();
  readonly saving = computed(() => formStateOf(this.#saving, this.#t));
  readonly canManage = computed(() => this.#session.can('workspace.manage'));

  async load(): Promise<void> {
    this.#status.set('loading');
    this.#error.set(null);
    try {
      this.#workspace.set(await this.#client.readWorkspace());
      this.#status.set('ready');
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
      this.#status.set('failed');
    }
  }

  /** Whether it is saved; otherwise `saving` says why not. */
  async save(change: WorkspaceChange): Promise<boolean> {
    const saved = await this.#saving.run(() => this.#client.updateWorkspace(change));
    if (saved === null) return false;
    this.#workspace.set(saved);
    // Name, currency and policies are known to the whole application by the session.
    await this.#session.start();
    return true;
  }
}
