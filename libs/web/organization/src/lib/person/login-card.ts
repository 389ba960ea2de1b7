import { Component, computed, inject, input, output } from '@angular/core';
import { formatInstant } from '@premia/shared-format';
import { Button, Card } from '@premia/web-ui';
import { injectTranslate, Language, SessionStore } from '@premia/web-util';
import type { InviteModel } from '../invitation/invite-form';
import { InviteForm } from '../invitation/invite-form';
import { LoginChip } from '../invitation/login-chip';
import type { LoginState } from '../invitation/login-state';
import type { NewInvitation } from '../organization-client';

export interface LoginCardModel {
  readonly login: LoginState;
  readonly canInvite: boolean;
  readonly isOpen: boolean;
  readonly isRevoking: boolean;
  readonly invite: InviteModel;
}

/** Whether the person can sign in, and the way to that. */
@Component({
  selector: 'premia-login-card',
  imports: [Button, Card, InviteForm, LoginChip],
  template: `
    <premia-card [heading]="t('organization.login.title')">
      <div class="parts">
        <div><premia-login-chip [state]="model().login" /></div>
        <p class="quiet">{{ sentence() }}</p>
        @if (model().canInvite) {
          @if (model().isOpen) {
            <premia-invite-form
              [model]="model().invite"
              (sent)="invited.emit($event)"
              (cancelled)="toggled.emit(false)"
            />
          } @else {
            <div class="row">
              @switch (model().login.kind) {
                @case ('none') {
                  <button premiaButton type="button" (click)="toggled.emit(true)">
                    {{ t('organization.invite.action') }}
                  </button>
                }
                @case ('expired') {
                  <button premiaButton type="button" (click)="toggled.emit(true)">
                    {{ t('organization.invite.again') }}
                  </button>
                }
                @case ('invited') {
                  <button premiaButton type="button" [busy]="model().isRevoking" (click)="revoked.emit()">
                    {{ t('organization.invite.revoke') }}
                  </button>
                }
              }
            </div>
          }
        }
      </div>
    </premia-card>
  `,
  styles: `
    .parts {
      display: grid;
      gap: 12px;
    }
    .row:empty {
      display: none;
    }
  `,
})
export class LoginCard {
  readonly model = input.required<LoginCardModel>();
  readonly toggled = output<boolean>();
  readonly invited = output<NewInvitation>();
  readonly revoked = output();
  protected readonly t = injectTranslate();
  readonly #language = inject(Language).current;
  readonly #session = inject(SessionStore);

  protected readonly sentence = computed(() => {
    const { login } = this.model();
    if (login.kind === 'member' || login.kind === 'none') return this.t(`organization.login.about.${login.kind}`);
    const { email, expiresAt, roles } = login.invitation;
    return this.t(`organization.login.about.${login.kind}`, {
      email,
      until: formatInstant(expiresAt, this.#language(), this.#session.workspace()?.timeZone),
      roles: roles.map((role) => this.t(`ui.role.${role}`)).join(', '),
    });
  });
}
