import { Component, computed, inject } from '@angular/core';
import { formatPercent } from '@premia/shared-format';
import { Card, DefinitionList, Notice, PageState, Toasts } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { WorkspaceChange } from '../settings-client';
import { SettingsHead } from '../settings-head';
import { WorkspaceForm } from './workspace-form';
import { WorkspaceStore } from './workspace-store';

/** By which rules does this workspace work? */
@Component({
  selector: 'premia-workspace-page',
  imports: [Card, DefinitionList, Notice, PageState, SettingsHead, WorkspaceForm],
  providers: [WorkspaceStore],
  template: `
    <premia-settings-head />
    <premia-page-state [of]="store.page">
      @if (store.page.value(); as workspace) {
        @if (store.canManage()) {
          <premia-workspace-form [model]="{ workspace, saving: store.saving() }" (saved)="save($event)" />
        } @else {
          <premia-notice>{{ t('settings.workspace.readOnly') }}</premia-notice>
          <premia-card [heading]="t('settings.workspace.title')">
            <premia-definition-list [items]="items()" />
          </premia-card>
        }
      }
    </premia-page-state>
  `,
})
export class WorkspacePage {
  protected readonly store = inject(WorkspaceStore);
  readonly #toasts = inject(Toasts);
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();

  protected readonly items = computed(() => {
    const workspace = this.store.page.value();
    if (workspace === null) return [];
    const { currency, name, policies, timeZone } = workspace;
    const { headsSeePay, kpiCountMax, kpiCountMin, teamShareLimit } = policies;
    return [
      { term: this.t('settings.workspace.name'), value: name },
      { term: this.t('settings.workspace.currency'), value: currency },
      { term: this.t('settings.workspace.timeZone'), value: timeZone },
      { term: this.t('settings.policies.teamShareLimit'), value: formatPercent(teamShareLimit, this.#language()) },
      {
        term: this.t('settings.policies.kpiCount'),
        value: this.t('settings.policies.fromTo', { from: kpiCountMin, to: kpiCountMax }),
      },
      { term: this.t('settings.policies.headsSeePay'), value: this.t(headsSeePay ? 'settings.yes' : 'settings.no') },
    ];
  });

  protected async save(change: WorkspaceChange): Promise<void> {
    if (await this.store.save(change)) this.#toasts.say(this.t('settings.saved'));
  }
}
