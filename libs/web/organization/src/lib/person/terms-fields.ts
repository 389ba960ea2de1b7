import { Component, computed, inject, input, output } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { FormField } from '@angular/forms/signals';
import { currencySymbol, formatMoneyInText } from '@premia/shared-format';
import { Button, DateField, LabelledField, optionsOf, Segmented, Select, TextInput } from '@premia/web-ui';
import type { FormState } from '@premia/web-util';
import { injectTranslate, Language } from '@premia/web-util';
import type { Team } from '../organization-client';
import type { TermsDraft } from './terms-draft';
import { monthlyTarget } from './terms-draft';

export interface TermsFieldsModel {
  readonly teams: readonly Team[];
  readonly currency: string;
  readonly canAddTeam: boolean;
  readonly saving: FormState;
}

/** Team, position, pay and target from a day on: the part of a form that terms are. */
@Component({
  selector: 'premia-terms-fields',
  imports: [Button, DateField, FormField, LabelledField, Segmented, Select, TextInput],
  templateUrl: './terms-fields.html',
  styles: `
    :host {
      display: grid;
      gap: 18px;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
      gap: 18px;
    }
    .team {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 8px;
      align-items: end;
      align-content: start;
    }
    .target {
      display: grid;
      gap: 6px;
      justify-items: start;
    }
    .target-label {
      font: var(--t-field);
    }
  `,
})
export class TermsFields {
  readonly fields = input.required<FieldTree<TermsDraft>>();
  readonly model = input.required<TermsFieldsModel>();
  readonly teamWanted = output();
  protected readonly t = injectTranslate();
  readonly #language = inject(Language).current;

  protected readonly symbol = computed(() => currencySymbol(this.model().currency));
  protected readonly teamOptions = computed(() =>
    this.model().teams.map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly targets = computed(() =>
    optionsOf(['percent', 'amount', 'none'], (kind) => this.t(`organization.terms.targetKind.${kind}`)),
  );
  protected readonly sentence = computed(() => {
    const amount = monthlyTarget(this.fields()().value());
    if (amount === null) return null;
    const target = formatMoneyInText({ amount, currency: this.model().currency }, this.#language());
    return this.t('organization.terms.monthlyTarget', { target });
  });
}
