import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatMoney } from '@premia/shared-format';
import { Button, Confirmations, Notice } from '@premia/web-ui';
import { injectTranslate, Language, SessionStore } from '@premia/web-util';
import type { PayoutRun, RunMove } from '../payouts-client';
import { decisionIn, overBudget } from './run-view';

export interface RunDecisionModel {
  readonly run: PayoutRun;
  readonly isBusy: boolean;
  readonly error: string | null;
}

/** What is to be decided about a run now, how much hangs on it, and by whom. */
@Component({
  selector: 'premia-run-decision',
  imports: [Button, Notice, RouterLink],
  template: `
    @if (decision(); as decision) {
      <section [attr.aria-label]="heading()">
        <div>
          <p class="strong">{{ heading() }}</p>
          <p class="small">{{ text() }}</p>
        </div>
        @if (canCalculate()) {
          <a premiaButton routerLink="/payouts/new" [queryParams]="{ cycle: model().run.cycleId }">{{
            t('payouts.decision.anew')
          }}</a>
        }
        @if (canHandOver()) {
          <a
            [premiaButton]="decision.key === 'handOver' ? 'primary' : ''"
            [routerLink]="['/payouts', model().run.id, 'payroll']"
          >
            {{ t(decision.key === 'handOver' ? 'payouts.decision.open' : 'payouts.decision.openAgain') }}
          </a>
        }
        @if (decision.moves.length > 0) {
          <div class="row">
            @for (move of decision.moves; track $index; let isLast = $last) {
              <button
                [premiaButton]="isLast && move !== 'reject' ? 'primary' : ''"
                type="button"
                [disabled]="model().isBusy || (move === 'submit' && isStuck())"
                (click)="ask(move)"
              >
                {{ t('payouts.decision.move.' + move) }}
              </button>
            }
          </div>
        }
        @if (model().error; as error) {
          <premia-notice tone="warn"
            ><span role="alert">{{ error }}</span></premia-notice
          >
        }
      </section>
    }
  `,
  styles: `
    :host {
      position: sticky;
      bottom: 12px;
      z-index: 2;
    }
    section {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 24px;
      align-items: center;
      justify-content: space-between;
      padding: 16px 20px;
      border: 1px solid var(--line-2);
      border-radius: var(--r);
      background: var(--surface);
      box-shadow: var(--shadow-float);
    }
    section > div:first-child {
      flex: 1 1 320px;
    }
    premia-notice {
      flex-basis: 100%;
    }
  `,
})
export class RunDecision {
  readonly model = input.required<RunDecisionModel>();
  readonly moved = output<{ readonly move: RunMove; readonly reason: string }>();
  protected readonly t = injectTranslate();
  readonly #language = inject(Language).current;
  readonly #confirmations = inject(Confirmations);
  readonly #session = inject(SessionStore);

  protected readonly decision = computed(() => decisionIn(this.model().run));
  readonly #values = computed(() => {
    const { counts, payoutTotal, approvers, steps, cycleName, number } = this.model().run;
    return {
      people: counts.paid,
      total: payoutTotal === null ? '—' : formatMoney(payoutTotal, this.#language()),
      knowsWho: approvers === null ? 'no' : 'yes',
      approvers: approvers?.join(', ') ?? '',
      count: approvers?.length ?? 0,
      reason: steps.at(-1)?.reason ?? '',
      email: steps.at(-1)?.byEmail ?? '',
      cycle: cycleName,
      number,
    };
  });
  /** Whoever reads it would leave nobody to approve it. */
  protected readonly isStuck = computed(() => this.model().run.approvers?.length === 0);
  /** A run that came back is calculated anew, unless it may go as it is. */
  protected readonly canCalculate = computed(() => {
    const key = this.decision()?.key;
    return (key === 'voided' || key === 'sentBack') && this.#session.can('runs.calculate');
  });
  protected readonly canHandOver = computed(() => {
    const { state } = this.model().run;
    return (state === 'locked' || state === 'exported') && this.#session.can('runs.approve');
  });
  protected readonly heading = computed(() => this.#say('heading'));
  protected readonly text = computed(() => this.#say('text'));

  protected async ask(move: RunMove): Promise<void> {
    const answer = await this.#confirmations.ask({
      heading: this.t(`payouts.decision.ask.${move}`, this.#values()),
      text: this.t(`payouts.decision.consequence.${move}`),
      confirmLabel: this.t(`payouts.decision.move.${move}`),
      ...(move === 'submit' && this.#needsReason() ? { reasonLabel: this.t('payouts.budget.reason') } : {}),
      ...(move === 'reject' ? { reasonLabel: this.t('payouts.decision.reason'), isDangerous: true } : {}),
    });
    if (answer !== null) this.moved.emit({ move, reason: answer.reason });
  }

  #needsReason(): boolean {
    const { run } = this.model();
    return overBudget(run) && run.budget?.whenOver === 'reason';
  }

  #say(what: 'heading' | 'text'): string {
    const decision = this.decision();
    return decision === null ? '' : this.t(`payouts.decision.${what}.${decision.key}`, this.#values());
  }
}
