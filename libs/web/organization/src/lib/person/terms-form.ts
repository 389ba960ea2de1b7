import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Button, Notice } from '@premia/web-ui';
import { injectTranslate, keepUnsaved } from '@premia/web-util';
import type { TermsInput } from '../organization-client';
import type { TermsDraft } from './terms-draft';
import { termsInput } from './terms-draft';
import type { TermsFieldsModel } from './terms-fields';
import { TermsFields } from './terms-fields';
import { termsRules } from './terms-rules';

export interface TermsFormModel extends TermsFieldsModel {
  /** What the form begins with. */
  readonly draft: TermsDraft;
}

/** New terms from a day on, for somebody who works here already. */
@Component({
  selector: 'premia-terms-form',
  imports: [Button, Notice, TermsFields],
  template: `
    <form class="stack" novalidate (submit)="submit($event)">
      <premia-terms-fields [fields]="terms" [model]="model()" (teamWanted)="teamWanted.emit()" />
      @if (model().saving.error; as error) {
        <premia-notice tone="bad" role="alert">{{ error }}</premia-notice>
      }
      <div class="row">
        <button premiaButton="primary" type="submit" [busy]="model().saving.isSaving">
          {{ t('organization.terms.save') }}
        </button>
        <button premiaButton="quiet" type="button" (click)="cancelled.emit()">{{ t('organization.cancel') }}</button>
      </div>
    </form>
  `,
})
export class TermsForm {
  readonly model = input.required<TermsFormModel>();
  readonly saved = output<TermsInput>();
  readonly teamWanted = output();
  readonly cancelled = output();
  protected readonly t = injectTranslate();
  /** Of its own, so that news of saving does not wipe out what is being typed. */
  readonly #given = computed(() => this.model().draft);

  protected readonly terms = form(linkedSignal(this.#given), (path) => {
    termsRules(path, this.t);
  });

  constructor() {
    keepUnsaved(() => this.terms().dirty());
  }

  /** The team that was just made for these terms. */
  chooseTeam(id: string): void {
    this.terms.teamId().value.set(id);
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.terms().markAsTouched();
    if (this.terms().invalid()) this.terms().errorSummary()[0]?.fieldTree().focusBoundControl();
    else if (!this.model().saving.isSaving) this.saved.emit(termsInput(this.terms().value()));
  }
}
