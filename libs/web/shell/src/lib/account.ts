import { computed, inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { isLocale, LOCALES } from '@premia/shared-contract';
import type { MenuItem } from '@premia/web-ui';
import { Toasts } from '@premia/web-ui';
import { failureKey, injectTranslate, Language, SessionStore, Theme, THEME_CHOICES } from '@premia/web-util';
import { PageReload } from './page-reload';
import { Shortcuts } from './shortcuts';

const LANGUAGE_NAMES = { en: 'English', ru: 'Русский' } as const;

/** What a person can do about themselves: workspace, language, looks, leaving. */
@Injectable({ providedIn: 'root' })
export class Account {
  readonly #session = inject(SessionStore);
  readonly #language = inject(Language);
  readonly #theme = inject(Theme);
  readonly #reload = inject(PageReload);
  readonly #toasts = inject(Toasts);
  readonly #router = inject(Router);
  readonly #shortcuts = inject(Shortcuts);
  readonly #t = injectTranslate();

  readonly name = computed(() => {
    const me = this.#session.me();
    return me?.personName ?? me?.name ?? me?.email ?? '';
  });
  readonly email = computed(() => this.#session.me()?.email ?? '');
  readonly place = computed(() => {
    const roles = this.#session.roles().map((role) => this.#t(`ui.role.${role}`));
    return [this.#session.workspace()?.name, roles.join(', ')]
      .filter((part) => part !== undefined && part !== '')
      .join(' · ');
  });
  readonly isSample = computed(() => this.#session.workspace()?.isSample ?? false);

  /** The address is still to be confirmed. */
  readonly isUnconfirmed = computed(() => this.#session.me()?.isEmailConfirmed === false);

  readonly looksItems = computed<readonly MenuItem[]>(() => [
    ...LOCALES.map((language) => ({
      key: `language:${language}`,
      label: LANGUAGE_NAMES[language],
      checked: language === this.#language.current(),
      group: this.#t('shell.account.language'),
    })),
    ...THEME_CHOICES.map((choice) => ({
      key: `theme:${choice}`,
      label: this.#t(`shell.theme.${choice}`),
      checked: choice === this.#theme.choice(),
      group: this.#t('shell.account.theme'),
    })),
  ]);

  readonly items = computed<readonly MenuItem[]>(() => [
    ...this.#workspaceItems(),
    ...this.looksItems(),
    { key: 'account', label: this.#t('shell.account.mine'), icon: 'person', group: this.email() },
    { key: 'shortcuts', label: this.#t('shell.account.shortcuts'), group: this.email() },
    { key: 'sign-out', label: this.#t('shell.account.signOut'), icon: 'exit', group: this.email() },
    { key: 'sign-out-everywhere', label: this.#t('shell.account.signOutEverywhere'), group: this.email() },
  ]);

  readonly #workspaceItems = computed<readonly MenuItem[]>(() => {
    const memberships = this.#session.memberships();
    if (memberships.length < 2) return [];
    return memberships.map((membership) => ({
      key: `workspace:${membership.workspaceId}`,
      label: membership.workspaceName,
      checked: membership.workspaceId === this.#session.workspace()?.id,
      group: this.#t('shell.account.workspace'),
    }));
  });

  async choose(key: string): Promise<void> {
    const [kind = '', value = ''] = key.split(':', 2);
    try {
      if (kind === 'language' && isLocale(value)) await this.#session.chooseLanguage(value);
      else if (kind === 'theme') this.#theme.choose(THEME_CHOICES.find((choice) => choice === value) ?? 'system');
      else if (kind === 'workspace') await this.#switchTo(value);
      else if (kind === 'account') await this.#router.navigateByUrl('/settings/account');
      else if (kind === 'shortcuts') this.#shortcuts.isListOpen.set(true);
      else if (kind === 'sign-out') await this.#leave(() => this.#session.signOut());
      else if (kind === 'sign-out-everywhere') await this.#leave(() => this.#session.signOutEverywhere());
    } catch (error) {
      // The menu is closed by now: a toast is the only place left to say that it did not work.
      this.#toasts.warn(this.#t(failureKey(error)));
    }
  }

  async sendEmailConfirmation(): Promise<void> {
    try {
      await this.#session.sendEmailConfirmation();
      this.#toasts.say(this.#t('shell.confirmEmail.sent', { email: this.email() }));
    } catch (error) {
      this.#toasts.warn(this.#t(failureKey(error)));
    }
  }

  async #switchTo(workspaceId: string): Promise<void> {
    if (workspaceId === this.#session.workspace()?.id) return;
    if (await this.#session.switchWorkspace(workspaceId)) this.#reload.at('/');
    else this.#toasts.warn(this.#t('shell.account.workspaceGone'));
  }

  async #leave(signOut: () => Promise<void>): Promise<void> {
    await signOut();
    this.#reload.at('/sign-in');
  }
}
