import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Locale } from '@premia/shared-contract';
import { LIMITS, LOCALES } from '@premia/shared-contract';
import {
  Button,
  Card,
  Confirmations,
  DefinitionList,
  LabelledField,
  Notice,
  optionsOf,
  Segmented,
  TextInput,
  Toasts,
} from '@premia/web-ui';
import {
  failureKey,
  injectTranslate,
  Language,
  SessionStore,
  Submission,
  Theme,
  THEME_CHOICES,
} from '@premia/web-util';
import { SettingsHead } from '../settings-head';

const LANGUAGE_NAMES = { en: 'English', ru: 'Русский' } as const;

/** How does Premia look to me, and where am I signed in? */
@Component({
  selector: 'premia-account-page',
  imports: [
    Button,
    Card,
    DefinitionList,
    FormField,
    FormRoot,
    LabelledField,
    Notice,
    Segmented,
    SettingsHead,
    TextInput,
  ],
  template: `
    <premia-settings-head />
    <div class="stack">
      @if (error(); as error) {
        <premia-notice tone="bad" role="alert">{{ error }}</premia-notice>
      }
      <premia-card [heading]="t('settings.account.who')">
        <premia-definition-list [items]="items()" />
        <form class="name" [formRoot]="who">
          <premia-field [label]="t('settings.account.name')" [problem]="naming.fields()['name'] ?? null">
            <input premiaInput autocomplete="name" [formField]="who.name" />
          </premia-field>
          <button premiaButton type="submit" [busy]="naming.isBusy()">{{ t('settings.save') }}</button>
        </form>
        @if (naming.state().error; as error) {
          <premia-notice tone="bad" role="alert">{{ error }}</premia-notice>
        }
      </premia-card>
      <premia-card [heading]="t('settings.account.looks')" [hint]="t('settings.account.looksHint')">
        <div class="choices">
          <div>
            <p class="small" aria-hidden="true">{{ t('settings.account.language') }}</p>
            <premia-segmented
              [label]="t('settings.account.language')"
              [segments]="languages"
              [value]="language()"
              (valueChange)="chooseLanguage($event)"
            />
          </div>
          <div>
            <p class="small" aria-hidden="true">{{ t('settings.account.theme') }}</p>
            <premia-segmented
              [label]="t('settings.account.theme')"
              [segments]="themes()"
              [value]="theme.choice()"
              (valueChange)="theme.choose($event)"
            />
          </div>
        </div>
      </premia-card>
      <premia-card [heading]="t('settings.account.sessions')">
        <p class="quiet">{{ t('settings.account.sessionsText') }}</p>
        <div class="row">
          <button premiaButton="danger" type="button" [busy]="isLeaving()" (click)="signOutEverywhere()">
            {{ t('settings.account.signOutEverywhere') }}
          </button>
        </div>
      </premia-card>
    </div>
  `,
  styles: `
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 18px 40px;
    }
    .choices div {
      display: grid;
      gap: 6px;
      justify-items: start;
    }
    .name {
      display: grid;
      grid-template-columns: minmax(0, 360px) auto;
      gap: 12px;
      align-items: end;
      justify-content: start;
      margin-top: 18px;
    }
    .row {
      margin-top: 14px;
    }
  `,
})
export class AccountPage {
  readonly #session = inject(SessionStore);
  readonly #confirmations = inject(Confirmations);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  protected readonly language = inject(Language).current;
  protected readonly theme = inject(Theme);
  protected readonly t = injectTranslate();
  protected readonly error = signal<string | null>(null);
  protected readonly isLeaving = signal(false);

  protected readonly naming = new Submission();
  protected readonly who = form(
    signal({ name: this.#session.me()?.name ?? '' }),
    (path) => {
      required(path.name);
      maxLength(path.name, LIMITS.nameLength);
    },
    { submission: { action: async () => this.#rename() } },
  );

  protected readonly languages = optionsOf(LOCALES, (locale) => LANGUAGE_NAMES[locale]);
  protected readonly themes = computed(() =>
    optionsOf(THEME_CHOICES, (choice) => this.t(`settings.account.themes.${choice}`)),
  );
  protected readonly items = computed(() => {
    const me = this.#session.me();
    const roles = this.#session.roles().map((role) => this.t(`ui.role.${role}`));
    return [
      { term: this.t('settings.account.email'), value: me?.email ?? '—' },
      { term: this.t('settings.account.person'), value: me?.personName ?? this.t('settings.account.noPerson') },
      { term: this.t('settings.account.roles'), value: roles.join(', ') },
    ];
  });

  async #rename(): Promise<void> {
    const renamed = await this.naming.run(() => this.#session.rename(this.who.name().value().trim()));
    if (renamed !== null) this.#toasts.say(this.t('settings.account.renamed'));
  }

  protected async chooseLanguage(language: Locale): Promise<void> {
    await this.#attempt(() => this.#session.chooseLanguage(language));
  }

  protected async signOutEverywhere(): Promise<void> {
    const answer = await this.#confirmations.ask({
      heading: this.t('settings.account.signOutAsk'),
      text: this.t('settings.account.signOutText'),
      confirmLabel: this.t('settings.account.signOutEverywhere'),
      isDangerous: true,
    });
    if (answer === null) return;
    this.isLeaving.set(true);
    if (await this.#attempt(() => this.#session.signOutEverywhere())) await this.#router.navigate(['/sign-in']);
    this.isLeaving.set(false);
  }

  async #attempt(work: () => Promise<void>): Promise<boolean> {
    this.error.set(null);
    try {
      await work();
      return true;
    } catch (failure) {
      this.error.set(this.t(failureKey(failure)));
      return false;
    }
  }
}
