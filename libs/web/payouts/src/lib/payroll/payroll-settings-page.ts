import { Component, computed, inject, signal } from '@angular/core';
import { Button, Card, Notice, PageHeader, PageState, Toasts } from '@premia/web-ui';
import { injectTranslate, keepUnsaved, pageResource, Submission } from '@premia/web-util';
import { PayrollClient } from './payroll-client';

/** How plans, teams and the workspace are named in payroll: wage types, cost centres, and what a target asks for once. */
@Component({
  selector: 'premia-payroll-settings-page',
  imports: [Button, Card, Notice, PageHeader, PageState],
  templateUrl: './payroll-settings-page.html',
  styleUrl: './payroll-settings-page.css',
})
export class PayrollSettingsPage {
  protected readonly t = injectTranslate();
  readonly #client = inject(PayrollClient);
  readonly #toasts = inject(Toasts);
  protected readonly page = pageResource({ params: () => ({}), load: () => this.#client.settings() });
  protected readonly saving = new Submission();
  /** What was typed and is not saved yet, by field. */
  readonly #typed = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly isChanged = computed(() => this.#typed().size > 0);

  /** Options by target, each once: two forms of a system share theirs. */
  protected readonly targets = computed(() => {
    const seen = new Set<string>();
    const options = (this.page.value()?.options ?? []).filter(({ key }) => !seen.has(key) && seen.add(key));
    return [...new Set(options.map(({ target }) => target))].map((target) => ({
      target,
      options: options.filter((option) => option.target === target),
    }));
  });

  constructor() {
    keepUnsaved(() => this.isChanged());
  }

  protected valueOf(field: string, saved: string): string {
    return this.#typed().get(field) ?? saved;
  }

  protected type(field: string, value: string): void {
    this.#typed.update((typed) => new Map(typed).set(field, value.trim()));
  }

  protected async save(): Promise<void> {
    const settings = this.page.value();
    if (settings == null) return;
    const typed = this.#typed();
    const isTyped = (...fields: readonly string[]) => fields.some((field) => typed.has(field));
    const saved = await this.saving.run(() =>
      this.#client.saveSettings({
        options: settings.options
          .filter(({ key }) => isTyped(`option ${key}`))
          .map(({ key, value }) => ({ key, value: this.valueOf(`option ${key}`, value) })),
        plans: settings.plans
          .filter(({ planId }) => isTyped(`own ${planId}`, `team ${planId}`))
          .map(({ planId, own, team }) => ({
            planId,
            own: this.valueOf(`own ${planId}`, own),
            team: this.valueOf(`team ${planId}`, team),
          })),
        teams: settings.teams
          .filter(({ teamId }) => isTyped(`centre ${teamId}`))
          .map(({ teamId, costCentre }) => ({ teamId, costCentre: this.valueOf(`centre ${teamId}`, costCentre) })),
      }),
    );
    if (saved === null) return;
    this.#typed.set(new Map());
    this.#toasts.say(this.t('payouts.payroll.settings.saved'));
    this.page.reload();
  }
}
