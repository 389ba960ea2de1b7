import { Component, input, signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { FormField } from '@angular/forms/signals';
import { LIMITS } from '@premia/shared-contract';
import { LabelledField, TextInput } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';

/** A password chosen now: once, shown on demand, with the only rule that helps: its length. */
@Component({
  selector: 'premia-new-password',
  imports: [FormField, LabelledField, TextInput],
  template: `
    <premia-field [label]="label()" [hint]="t('identity.passwordHint', { minimum: minimum })" [problem]="problem()">
      <input premiaInput [type]="isShown() ? 'text' : 'password'" autocomplete="new-password" [formField]="field()" />
    </premia-field>
    <label class="show">
      <input type="checkbox" [checked]="isShown()" (change)="isShown.set(!isShown())" />
      {{ t('identity.showPassword') }}
    </label>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .show {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      min-height: 24px;
      font: var(--t-small);
    }
  `,
})
export class NewPassword {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly problem = input<string | null>(null);
  protected readonly t = injectTranslate();
  protected readonly isShown = signal(false);
  protected readonly minimum = LIMITS.password.minimum;
}
