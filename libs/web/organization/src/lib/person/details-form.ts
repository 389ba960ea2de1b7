import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { email, form, FormField, maxLength, required } from '@angular/forms/signals';
import { LIMITS } from '@premia/shared-contract';
import { Button, DateField, LabelledField, Notice, TextInput } from '@premia/web-ui';
import type { FormState } from '@premia/web-util';
import { injectTranslate, keepUnsaved } from '@premia/web-util';
import type { PersonDetails } from './person-store';

export interface DetailsFormModel {
  readonly details: PersonDetails;
  readonly saving: FormState;
}

/** Name, e-mail, personnel number, last day of work. */
@Component({
  selector: 'premia-details-form',
  imports: [Button, DateField, FormField, LabelledField, Notice, TextInput],
  template: `
    <form class="stack" novalidate (submit)="submit($event)">
      <premia-field [label]="t('organization.person.name')" [problem]="model().saving.problems['name'] ?? null">
        <input premiaInput type="text" autocomplete="off" [formField]="details.name" />
      </premia-field>
      <premia-field
        optional
        [label]="t('organization.person.email')"
        [problem]="model().saving.problems['email'] ?? null"
      >
        <input premiaInput type="email" autocomplete="off" [formField]="details.email" />
      </premia-field>
      <premia-field
        optional
        [label]="t('organization.person.number')"
        [hint]="t('organization.person.numberHint')"
        [problem]="model().saving.problems['personnelNumber'] ?? null"
      >
        <input premiaInput type="text" autocomplete="off" [formField]="details.personnelNumber" />
      </premia-field>
      <premia-date-field
        optional
        [label]="t('organization.person.leftOn')"
        [hint]="t('organization.person.leftOnHint')"
        [problem]="model().saving.problems['leftOn'] ?? null"
        [formField]="details.leftOn"
      />
      @if (model().saving.error; as error) {
        <premia-notice tone="bad" role="alert">{{ error }}</premia-notice>
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
export class DetailsForm {
  readonly model = input.required<DetailsFormModel>();
  readonly saved = output<PersonDetails>();
  readonly cancelled = output();
  protected readonly t = injectTranslate();
  /** Of its own, so that news of saving does not wipe out what is being typed. */
  readonly #given = computed(() => this.model().details);

  protected readonly details = form(linkedSignal(this.#given), (path) => {
    required(path.name);
    maxLength(path.name, LIMITS.nameLength);
    email(path.email);
    maxLength(path.email, LIMITS.emailLength);
    maxLength(path.personnelNumber, LIMITS.personnelNumberLength);
  });

  constructor() {
    keepUnsaved(() => this.details().dirty());
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.details().markAsTouched();
    if (this.details().invalid()) this.details().errorSummary()[0]?.fieldTree().focusBoundControl();
    else if (!this.model().saving.isSaving) this.saved.emit(this.details().value());
  }
}
