import { Component, input, model } from '@angular/core';
import type { Role } from '@premia/shared-contract';
import { injectTranslate } from '@premia/web-util';

const ROLES_BY_FREQUENCY: readonly Role[] = ['employee', 'head', 'hr', 'admin', 'auditor', 'owner'];

/** The roles a member may hold, several at once, each with what it lets one do. */
@Component({
  selector: 'premia-role-choice',
  template: `
    <fieldset [attr.aria-invalid]="problem() === null ? null : true">
      <legend>{{ t('organization.roles.legend') }}</legend>
      @for (role of roles; track role) {
        <label>
          <input type="checkbox" [checked]="value().includes(role)" (change)="toggle(role)" />
          <span>
            <span class="strong">{{ t('ui.role.' + role) }}</span>
            <small>{{ t('organization.roles.' + role) }}</small>
          </span>
        </label>
      }
      @if (problem(); as problem) {
        <p class="problem" role="alert">{{ problem }}</p>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: 4px;
    }
    legend {
      margin-bottom: 6px;
      font: var(--t-field);
    }
    label {
      display: flex;
      gap: 12px;
      align-items: start;
      min-height: var(--touch);
      padding: 6px 0;
      cursor: pointer;
    }
    input {
      margin-top: 2px;
    }
    small,
    .strong {
      display: block;
    }
    .strong::first-letter {
      text-transform: uppercase;
    }
  `,
})
export class RoleChoice {
  readonly value = model.required<readonly Role[]>();
  readonly problem = input<string | null>(null);
  protected readonly t = injectTranslate();
  protected readonly roles = ROLES_BY_FREQUENCY;

  protected toggle(role: Role): void {
    const chosen = this.value();
    this.value.set(chosen.includes(role) ? chosen.filter((other) => other !== role) : [...chosen, role]);
  }
}
