import { DOCUMENT } from '@angular/common';
import { inject, Injectable } from '@angular/core';
import { Toasts } from '@premia/web-ui';
import { injectTranslate, LocalMail } from '@premia/web-util';
import type { Invitation, InvitationRequest } from '../organization-client';

/** Says that an invitation went out and, where the e-mail stays on this machine, where it can be read. */
@Injectable({ providedIn: 'root' })
export class InvitationNews {
  readonly #toasts = inject(Toasts);
  readonly #mail = inject(LocalMail);
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #t = injectTranslate();

  async tell({ email, __typename: kind }: Invitation | InvitationRequest): Promise<void> {
    if (kind === 'RoleGrant') {
      this.#toasts.say(this.#t('organization.invite.asked', { email }));
      return;
    }
    if (!(await this.#mail.isOpen())) {
      this.#toasts.say(this.#t('organization.invite.sent', { email }));
      return;
    }
    this.#toasts.say(this.#t('organization.invite.keptHere', { email }), {
      label: this.#t('organization.invite.readMail'),
      run: () => {
        this.#window?.open('/mail', '_blank', 'noopener');
      },
    });
  }
}
