import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, maxLength, required, validate } from '@angular/forms/signals';
import { LIMITS } from '@premia/shared-contract';
import { Button, Card, LabelledField, Notice, SearchSelect, TextInput } from '@premia/web-ui';
import type { FormState } from '@premia/web-util';
import { currencyChoices, injectTranslate, keepUnsaved, Language, timeZoneChoices } from '@premia/web-util';
import type { Workspace, WorkspaceChange } from '../settings-client';
import { changeFrom, draftOf, typedCount, typedPercent } from './workspace-draft';

export interface WorkspaceFormModel {
  readonly workspace: Workspace;
  readonly saving: FormState;
}

/** Name, currency, time zone, and the policies that everything else holds to. */
@Component({
  selector: 'premia-workspace-form',
  imports: [Button, Card, FormField, LabelledField, Notice, SearchSelect, TextInput],
  templateUrl: './workspace-form.html',
  styles: `
    form {
      max-width: 760px;
    }
    .fields {
      display: grid;
      gap: 18px;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
      gap: 18px;
    }
    .pair div {
      display: grid;
      gap: 6px;
      align-content: start;
    }
    .choice {
      display: flex;
      gap: 12px;
      align-items: start;
      min-height: var(--touch);
      cursor: pointer;
    }
    .choice small {
      display: block;
    }
  `,
})
export class WorkspaceForm {
  readonly model = input.required<WorkspaceFormModel>();
  readonly saved = output<WorkspaceChange>();
  protected readonly t = injectTranslate();
  readonly #language = inject(Language).current;
  readonly #workspace = computed(() => this.model().workspace);

  protected readonly settings = form(linkedSignal({ source: this.#workspace, computation: draftOf }), (path) => {
    required(path.name);
    maxLength(path.name, LIMITS.nameLength);
    validate(path.teamShareLimit, ({ value }) =>
      typedPercent(value()) === null ? { kind: 'number', message: this.t('settings.policies.notAPercent') } : null,
    );
    for (const count of [path.kpiCountMin, path.kpiCountMax]) {
      validate(count, ({ value }) =>
        typedCount(value()) === null ? { kind: 'number', message: this.t('settings.policies.notACount') } : null,
      );
    }
  });
  protected readonly currencies = computed(() => currencyChoices(this.#language(), this.#workspace().currency));
  protected readonly timeZones = computed(() => timeZoneChoices(this.#workspace().timeZone));
  protected readonly change = computed(() => changeFrom(this.#workspace(), this.settings().value()));
  protected readonly hasChanges = computed(() => Object.keys(this.change()).length > 0);

  constructor() {
    keepUnsaved(() => this.hasChanges());
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.settings().markAsTouched();
    if (this.settings().invalid()) this.settings().errorSummary()[0]?.fieldTree().focusBoundControl();
    else if (this.hasChanges() && !this.model().saving.isSaving) this.saved.emit(this.change());
  }
}
