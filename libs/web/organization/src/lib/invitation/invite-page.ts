import { Component, computed, inject, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Card, PageHeader } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { NewInvitation } from '../organization-client';
import { InvitationNews } from './invitation-news';
import { InvitationStore } from './invitation-store';
import { InviteForm } from './invite-form';

/** Invites somebody who is not in the list of people, such as an outside auditor or a colleague of the administrators. */
@Component({
  selector: 'premia-invite-page',
  imports: [Card, InviteForm, PageHeader],
  providers: [InvitationStore],
  template: `
    <premia-page-header
      [heading]="t('organization.invite.title')"
      [lead]="t('organization.invite.lead')"
      backLink="/settings/members"
      [backLabel]="t('organization.invite.toMembers')"
    />
    <premia-card class="narrow">
      <premia-invite-form [model]="model()" (sent)="send($event)" (cancelled)="leave()" />
    </premia-card>
  `,
  styles: '.narrow { max-width: 640px; }',
})
export class InvitePage {
  readonly #store = inject(InvitationStore);
  readonly #router = inject(Router);
  readonly #news = inject(InvitationNews);
  protected readonly form = viewChild(InviteForm);
  protected readonly t = injectTranslate();
  protected readonly model = computed(() => ({
    person: null,
    saving: this.#store.sending(),
  }));

  protected async send(wanted: NewInvitation): Promise<void> {
    const sent = await this.#store.send(wanted);
    if (sent === null) return;
    this.form()?.forget();
    await this.#news.tell(sent);
    this.leave();
  }

  protected leave(): void {
    void this.#router.navigate(['/settings/members']);
  }
}
