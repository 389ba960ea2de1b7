import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { email, form, FormField, maxLength, required } from '@angular/forms/signals';
import type { Role } from '@premia/shared-contract';
import { LIMITS } from '@premia/shared-contract';
import { Button, LabelledField, Notice, TextInput } from '@premia/web-ui';
import type { FormState } from '@premia/web-util';
import { injectTranslate, keepUnsaved } from '@premia/web-util';
import type { NewInvitation } from '../organization-client';
import { RoleChoice } from './role-choice';

export interface InviteModel {
  /** The employee who gets the login; null for somebody who is none, such as an outside auditor. */
  readonly person: { readonly id: string; readonly name: string; readonly email: string | null } | null;
  readonly saving: FormState;
}

/** Where the invitation goes, and what its reader may do here. */
@Component({
  selector: 'premia-invite-form',
  imports: [Button, FormField, LabelledField, Notice, RoleChoice, TextInput],
  template: `
    <form class="stack" novalidate (submit)="submit($event)">
      <premia-field
        [label]="t('organization.invite.email')"
        [hint]="t('organization.invite.emailHint')"
        [problem]="model().saving.problems['email'] ?? null"
      >
        <input premiaInput type="email" autocomplete="off" [formField]="address.email" />
      </premia-field>
      <premia-role-choice [(value)]="roles" [problem]="rolesProblem()" />
      @if (model().saving.error; as error) {
        <premia-notice tone="bad">{{ error }}</premia-notice>
      }
      <div class="row">
        <button premiaButton="primary" type="submit" [busy]="model().saving.isSaving">
          {{ t('organization.invite.send') }}
        </button>
        <button premiaButton="quiet" type="button" (click)="cancelled.emit()">
          {{ t('organization.cancel') }}
        </button>
      </div>
    </form>
  `,
})
export class InviteForm {
  readonly model = input.required<InviteModel>();
  readonly sent = output<NewInvitation>();
  readonly cancelled = output();
  protected readonly t = injectTranslate();
  /** Of its own, so that news of sending does not wipe out what is being typed. */
  readonly #known = computed(() => this.model().person?.email ?? '');

  protected readonly address = form(
    linkedSignal({ source: this.#known, computation: (known) => ({ email: known }) }),
    (path) => {
      required(path.email);
      email(path.email);
      maxLength(path.email, LIMITS.emailLength);
    },
  );
  protected readonly roles = signal<readonly Role[]>(['employee']);
  readonly #wasTried = signal(false);
  protected readonly rolesProblem = computed(() => {
    if (this.#wasTried() && this.roles().length === 0) return this.t('organization.invite.rolesMissing');
    return this.model().saving.problems['roles'] ?? null;
  });

  constructor() {
    keepUnsaved(() => this.address().dirty());
  }

  /** It has been sent: nothing typed is lost any more. */
  forget(): void {
    this.address().reset();
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.#wasTried.set(true);
    this.address().markAsTouched();
    if (this.address().invalid() || this.roles().length === 0 || this.model().saving.isSaving) return;
    const personId = this.model().person?.id ?? null;
    this.sent.emit({ email: this.address.email().value().trim(), roles: this.roles(), personId });
  }
}
