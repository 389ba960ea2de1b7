import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SelectOption, Step } from '@premia/web-ui';
import {
  Button,
  Card,
  ErrorState,
  FileDrop,
  JobProgress,
  Notice,
  PageHeader,
  Progress,
  StepperBar,
} from '@premia/web-ui';
import { injectTranslate, pageResource, SessionStore } from '@premia/web-util';
import { DataClient } from './data-client';
import { ImportCheck } from './import-check';
import { ImportStore } from './import-store';

/** Brings a campaign file in: choose it, check what was understood, import. */
@Component({
  selector: 'premia-import-page',
  imports: [
    Button,
    Card,
    ErrorState,
    FileDrop,
    ImportCheck,
    JobProgress,
    Notice,
    PageHeader,
    Progress,
    RouterLink,
    StepperBar,
  ],
  providers: [ImportStore],
  templateUrl: './import-page.html',
})
export class ImportPage {
  protected readonly store = inject(ImportStore);
  protected readonly t = injectTranslate();
  readonly #client = inject(DataClient);
  readonly #metrics = pageResource({ params: () => ({}), load: () => this.#client.readMetrics() });
  readonly #session = inject(SessionStore);
  protected readonly importJob = this.#client.importJob;

  protected readonly currency = computed(() => this.#session.workspace()?.currency ?? '');
  protected readonly moneyMetrics = computed(
    () => new Set((this.#metrics.value() ?? []).filter(({ unit }) => unit === 'money').map(({ key }) => key)),
  );

  protected readonly steps = computed<readonly Step[]>(() => {
    const status = this.store.status();
    const place = status === 'done' ? 2 : this.store.preview() === null ? 0 : 1;
    return ['stepFile', 'stepCheck', 'stepDone'].map((key, index) => ({
      key,
      label: this.t(`data.import.${key}`),
      state: index < place || status === 'done' ? 'done' : index === place ? 'now' : 'later',
    }));
  });
  protected readonly waitingFor = computed(() => {
    switch (this.store.status()) {
      case 'uploading':
        return this.t('data.import.uploading', { file: this.store.fileName() });
      case 'reading':
        return this.t('data.import.reading');
      default:
        return null;
    }
  });
  protected readonly meanings = computed<readonly SelectOption[]>(() => [
    { value: '', label: this.t('data.import.ignore') },
    ...(['date', 'channel', 'campaign', 'campaign_id', 'currency'] as const).map((field) => ({
      value: field,
      label: this.t(`data.import.field${field.charAt(0).toUpperCase()}${field.slice(1)}`),
      group: this.t('data.import.groupPlace'),
    })),
    ...(this.#metrics.value() ?? []).map(({ key, name }) => ({
      value: `metric:${key}`,
      label: name,
      group: this.t('data.import.groupMetric'),
    })),
  ]);
}
