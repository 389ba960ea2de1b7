import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { Role } from '@premia/shared-contract';
import { ROLES } from '@premia/shared-contract';
import { Button, Notice } from '@premia/web-ui';
import type { FormState } from '@premia/web-util';
import { injectTranslate } from '@premia/web-util';
import type { Member } from '../settings-client';

export interface RolesFormModel {
  readonly member: Member;
  readonly saving: FormState;
}

/** Which roles a member holds. */
@Component({
  selector: 'premia-roles-form',
  imports: [Button, Notice],
  template: `
    <form class="stack" novalidate (submit)="submit($event)">
      <fieldset>
        <legend class="visually-hidden">{{ t('settings.members.roles') }}</legend>
        @for (role of roles; track role) {
          <label>
            <input type="checkbox" [checked]="chosen().includes(role)" (change)="toggle(role)" />
            <span>{{ t('ui.role.' + role) }}</span>
          </label>
        }
      </fieldset>
      @if (problem(); as problem) {
        <premia-notice tone="bad" role="alert">{{ problem }}</premia-notice>
      }
      <div class="row">
        <button
          premiaButton="primary"
          type="submit"
          [busy]="model().saving.isSaving"
          [disabled]="chosen().length === 0"
        >
          {{ t('settings.members.giveRoles') }}
        </button>
        <button premiaButton="quiet" type="button" (click)="cancelled.emit()">{{ t('settings.cancel') }}</button>
      </div>
    </form>
  `,
  styles: `
    fieldset {
      display: grid;
    }
    label {
      display: flex;
      gap: 12px;
      align-items: center;
      min-height: var(--touch);
      cursor: pointer;
    }
    label span {
      display: block;
    }
    label span::first-letter {
      text-transform: uppercase;
    }
  `,
})
export class RolesForm {
  readonly model = input.required<RolesFormModel>();
  readonly saved = output<readonly Role[]>();
  readonly cancelled = output();
  protected readonly t = injectTranslate();
  protected readonly roles = ROLES;
  readonly #member = computed(() => this.model().member);
  protected readonly chosen = linkedSignal<Member, readonly Role[]>({
    source: this.#member,
    computation: ({ roles }) => roles,
  });
  protected readonly problem = computed(() => {
    const { error, problems } = this.model().saving;
    return problems['roles'] ?? error;
  });

  protected toggle(role: Role): void {
    this.chosen.update((chosen) =>
      chosen.includes(role) ? chosen.filter((other) => other !== role) : [...chosen, role],
    );
  }

  protected submit(event: Event): void {
    event.preventDefault();
    if (this.chosen().length > 0 && !this.model().saving.isSaving) this.saved.emit(this.chosen());
  }
}
