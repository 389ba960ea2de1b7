import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PageMessage } from '@premia/web-ui';
import {
  Button,
  Card,
  Confirmations,
  ErrorState,
  JobProgress,
  Notice,
  PageHeader,
  PageState,
  Select,
} from '@premia/web-ui';
import { injectTranslate, SessionStore } from '@premia/web-util';
import { ChecklistView } from './checklist-view';
import { StartRunStore } from './start-run-store';

/** Starts a run: for which period, by which plan, and is everything there. */
@Component({
  selector: 'premia-start-run-page',
  imports: [Button, Card, ChecklistView, ErrorState, JobProgress, Notice, PageHeader, PageState, RouterLink, Select],
  providers: [StartRunStore],
  templateUrl: './start-run-page.html',
  styles: `
    .ask {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
      gap: 16px;
    }
    .ask + a {
      display: inline-block;
      margin-top: 12px;
    }
  `,
})
export class StartRunPage {
  /** `?cycle=…&plan=…` choose beforehand. */
  readonly cycle = input<string>();
  readonly plan = input<string>();

  protected readonly t = injectTranslate();
  protected readonly store = inject(StartRunStore);
  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);

  protected readonly canSeeInputs = computed(() => this.#session.can('payout-inputs.read'));
  readonly #confirmations = inject(Confirmations);

  protected readonly cycles = computed(() => this.store.cycles().map(({ id, name }) => ({ value: id, label: name })));
  protected readonly plans = computed(() =>
    this.store.plans().map(({ id, name, published }) => ({
      value: id,
      label: this.t('payouts.planVersion', { name, number: published?.number ?? '' }),
    })),
  );
  protected readonly empty = computed((): PageMessage | null => {
    if (this.cycles().length === 0)
      return { icon: 'calendar', heading: this.t('payouts.start.noCycle'), text: this.t('payouts.start.noCycleText') };
    if (this.plans().length > 0) return null;
    const text = this.store.hasDraftPlans() ? 'payouts.start.noPublishedText' : 'payouts.start.noPlanText';
    return { icon: 'plan', heading: this.t('payouts.start.noPlan'), text: this.t(text) };
  });
  protected readonly unchangedRun = computed(() => {
    const refusal = this.store.refusal();
    return refusal?.__typename === 'PayoutRunUnchanged' ? refusal.runId : null;
  });
  protected readonly blocking = computed(() => this.store.items().filter(({ blocking }) => blocking).length);

  constructor() {
    effect(() => {
      this.store.wish(this.cycle(), this.plan());
    });
  }

  protected async calculate(): Promise<void> {
    let reason: string | null = null;
    const people = this.store.paidTwice();
    if (people > 0) {
      const answer = await this.#confirmations.ask({
        heading: this.t('payouts.start.twice', { people }),
        text: this.t('payouts.start.twiceText'),
        reasonLabel: this.t('payouts.start.twiceReason'),
        confirmLabel: this.t('payouts.start.twiceConfirm'),
      });
      if (answer === null) return;
      reason = answer.reason;
    }
    const runId = await this.store.calculate(reason);
    if (runId !== null) await this.#router.navigate(['/payouts', runId]);
  }
}
