import { Component, computed, inject } from '@angular/core';
import { PageHeader, Tabs } from '@premia/web-ui';
import { injectTranslate, SessionStore } from '@premia/web-util';
import { settingsTabs } from './settings-tabs';

/** What all pages of the settings begin with. */
@Component({
  selector: 'premia-settings-head',
  imports: [PageHeader, Tabs],
  template: `
    <premia-page-header [heading]="t('settings.title')" [lead]="name()" />
    <premia-tabs [tabs]="tabs()" [label]="t('settings.title')" />
  `,
})
export class SettingsHead {
  readonly #session = inject(SessionStore);
  protected readonly t = injectTranslate();
  protected readonly name = computed(() => this.#session.workspace()?.name ?? null);
  protected readonly tabs = computed(() => settingsTabs(this.t, this.#session));
}
