import { computed, inject, Injectable } from '@angular/core';
import { pageResource, SessionStore, Submission } from '@premia/web-util';
import type { WorkspaceChange } from '../settings-client';
import { SettingsClient } from '../settings-client';

/** The workspace's own settings and policies. */
@Injectable()
export class WorkspaceStore {
  readonly #client = inject(SettingsClient);
  readonly #session = inject(SessionStore);
  readonly #saving = new Submission();

  readonly page = pageResource({ params: () => ({}), load: () => this.#client.readWorkspace() });
  readonly saving = this.#saving.state;
  readonly canManage = computed(() => this.#session.can('workspace.manage'));

  /** Whether it is saved; otherwise `saving` says why not. */
  async save(change: WorkspaceChange): Promise<boolean> {
    const saved = await this.#saving.run(() => this.#client.updateWorkspace(change));
    if (saved === null) return false;
    this.page.update(() => saved);
    // Name, currency and policies are known to the whole application by the session.
    await this.#session.start();
    return true;
  }
}
