import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { LIMITS } from '@premia/shared-contract';
import { Button, LabelledField, Notice, Select, TextInput } from '@premia/web-ui';
import type { FormState } from '@premia/web-util';
import { injectTranslate } from '@premia/web-util';
import type { Team } from '../organization-client';
import { possibleParents } from './team-tree';
import type { TeamDraft } from './teams-store';

export interface TeamFormModel {
  readonly draft: TeamDraft;
  readonly teams: readonly Team[];
  /** Who may head the team; null where the head is chosen later. */
  readonly heads: readonly { readonly id: string; readonly name: string }[] | null;
  readonly hasManyPeople: boolean;
  readonly saving: FormState;
}

const INDENT = '\u2003';

/** Name, place in the tree, head. */
@Component({
  selector: 'premia-team-form',
  imports: [Button, FormField, LabelledField, Notice, Select, TextInput],
  template: `
    <form class="stack" novalidate (submit)="submit($event)">
      <premia-field [label]="t('organization.teams.name')" [problem]="model().saving.problems['name'] ?? null">
        <input premiaInput type="text" autocomplete="off" [formField]="team.name" />
      </premia-field>
      @if (parents().length > 0) {
        <premia-select
          [label]="t('organization.teams.parent')"
          [placeholder]="t('organization.teams.noParent')"
          [options]="parents()"
          [formField]="team.parentId"
        />
      }
      @if (heads(); as heads) {
        @if (model().hasManyPeople) {
          <premia-field [label]="t('organization.teams.findHead')">
            <input #box premiaInput type="search" (change)="headSearched.emit(box.value)" />
          </premia-field>
        }
        <premia-select
          [label]="t('organization.teams.head')"
          [placeholder]="t('organization.teams.noHead')"
          [options]="heads"
          [formField]="team.headPersonId"
        />
        <p class="small">{{ t('organization.teams.headHint') }}</p>
      }
      @if (model().saving.error; as error) {
        <premia-notice tone="bad">{{ error }}</premia-notice>
      }
      <div class="row">
        <button premiaButton="primary" type="submit" [busy]="model().saving.isSaving">
          {{ t('organization.save') }}
        </button>
        <button premiaButton="quiet" type="button" (click)="cancelled.emit()">{{ t('organization.cancel') }}</button>
      </div>
    </form>
  `,
})
export class TeamForm {
  readonly model = input.required<TeamFormModel>();
  readonly saved = output<TeamDraft>();
  readonly headSearched = output<string>();
  readonly cancelled = output();
  protected readonly t = injectTranslate();
  /** Of its own, so that news of saving does not wipe out what is being typed. */
  readonly #given = computed(() => this.model().draft);

  protected readonly team = form(linkedSignal(this.#given), (path) => {
    required(path.name);
    maxLength(path.name, LIMITS.nameLength);
  });
  protected readonly parents = computed(() =>
    possibleParents(this.model().teams, this.model().draft.id).map(({ team, depth }) => ({
      value: team.id,
      label: INDENT.repeat(depth) + team.name,
    })),
  );
  protected readonly heads = computed(
    () => this.model().heads?.map(({ id, name }) => ({ value: id, label: name })) ?? null,
  );

  protected submit(event: Event): void {
    event.preventDefault();
    this.team().markAsTouched();
    if (this.team().invalid() || this.model().saving.isSaving) return;
    this.saved.emit(this.team().value());
  }
}
