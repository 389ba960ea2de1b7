import { Component, computed, inject, input } from '@angular/core';
import { formatDate } from '@premia/shared-format';
import { Chip } from '@premia/web-ui';
import { dayIn, injectTranslate, Language, SessionStore } from '@premia/web-util';
import type { LoginState } from './login-state';
import { glyphOf } from './login-state';

/** Whether somebody can sign in, in a word or two. */
@Component({
  selector: 'premia-login-chip',
  imports: [Chip],
  template: '<premia-chip [state]="glyph()">{{ words() }}</premia-chip>',
})
export class LoginChip {
  readonly state = input.required<LoginState>();
  protected readonly t = injectTranslate();
  readonly #language = inject(Language).current;
  readonly #session = inject(SessionStore);
  readonly #timeZone = computed(() => this.#session.workspace()?.timeZone ?? 'UTC');

  protected readonly glyph = computed(() => glyphOf(this.state()));
  protected readonly words = computed(() => {
    const state = this.state();
    switch (state.kind) {
      case 'member':
        return state.roles.map((role) => this.t(`ui.role.${role}`)).join(', ');
      case 'invited': {
        const until = formatDate(
          dayIn(this.#timeZone(), new Date(state.invitation.expiresAt)),
          this.#language(),
          'short',
        );
        return this.t('organization.login.invitedUntil', { until });
      }
      case 'expired':
        return this.t('organization.login.expired');
      case 'none':
        return this.t('organization.login.none');
    }
  });
}
