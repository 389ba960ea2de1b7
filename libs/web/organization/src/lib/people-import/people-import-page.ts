import { DOCUMENT } from '@angular/common';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Step } from '@premia/web-ui';
import { Button, Card, FileDrop, Icon, Notice, PageHeader, Progress, StepperBar } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import { PeopleImportStore } from './people-import-store';
import { PeoplePreview } from './people-preview';
import { sampleFile } from './sample-file';

const STEPS = ['file', 'check', 'done'] as const;

/** People from a file: choose, check, import. */
@Component({
  selector: 'premia-people-import-page',
  imports: [Button, Card, FileDrop, Icon, Notice, PageHeader, PeoplePreview, Progress, RouterLink, StepperBar],
  providers: [PeopleImportStore],
  templateUrl: './people-import-page.html',
  styles: `
    .done {
      display: grid;
      gap: 12px;
    }
    .sample {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
    }
  `,
})
export class PeopleImportPage {
  protected readonly store = inject(PeopleImportStore);
  readonly #language = inject(Language).current;
  readonly #document = inject(DOCUMENT);
  protected readonly t = injectTranslate();

  protected readonly steps = computed((): readonly Step[] => {
    const status = this.store.status();
    const now = status === 'done' ? 2 : this.store.preview() === null ? 0 : 1;
    return STEPS.map((key, index) => ({
      key,
      label: this.t(`organization.import.step.${key}`),
      detail: index === 0 && this.store.fileName() !== '' ? this.store.fileName() : null,
      state: index < now || status === 'done' ? 'done' : index === now ? 'now' : 'later',
    }));
  });
  protected readonly waiting = computed(() => {
    const status = this.store.status();
    return this.store.isWaiting()
      ? this.t(`organization.import.waiting.${status}`, { file: this.store.fileName() })
      : null;
  });
  protected readonly doneSentence = computed(() => {
    const result = this.store.result();
    if (result === null) return '';
    const { added, changed, unchanged } = result;
    if (added + changed === 0) return this.t('organization.import.doneNothing', { unchanged });
    return this.t('organization.import.doneSentence', { added, changed, unchanged });
  });
  protected readonly doneTeams = computed(() => {
    const teams = this.store.result()?.teamsAdded ?? [];
    if (teams.length === 0) return null;
    return this.t('organization.import.newTeamsDone', { count: teams.length, names: teams.join(', ') });
  });

  protected downloadSample(): void {
    const { name, text } = sampleFile(this.#language());
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    const link = this.#document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  }
}
