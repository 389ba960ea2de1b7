import { Component, computed, inject, input, output } from '@angular/core';
import { Button, Card, Chip, Confirmations, Notice } from '@premia/web-ui';
import { injectTranslate, SessionStore } from '@premia/web-util';
import type { ExplainedPayout, PayoutChange } from '../payouts-client';

export interface PayoutExceptionsModel {
  readonly payout: ExplainedPayout;
  readonly isBusy: boolean;
  readonly error: string | null;
}

/** What is unusual about a payout, who looked at it, and whether it is on hold. */
@Component({
  selector: 'premia-payout-exceptions',
  imports: [Button, Card, Chip, Notice],
  template: `
    @if (isShown()) {
      <premia-card [heading]="t('payouts.exception.title')">
        <div class="row">
          @for (anomaly of model().payout.anomalies; track anomaly) {
            <premia-chip [state]="model().payout.look ? 'done' : 'anomaly'">{{
              t('payouts.exception.anomaly.' + anomaly)
            }}</premia-chip>
          }
          @if (model().payout.hold) {
            <premia-chip state="at-risk">{{ t('payouts.exception.onHold') }}</premia-chip>
          }
        </div>
        @if (model().payout.hold; as hold) {
          <p class="quiet">{{ t('payouts.exception.heldBy', { email: hold.byEmail, text: hold.text ?? '' }) }}</p>
        }
        @if (model().payout.look; as look) {
          <p class="quiet">{{ t('payouts.exception.seenBy', { email: look.byEmail, text: look.text ?? '' }) }}</p>
        }
        <div class="row">
          @if (canSee()) {
            <button premiaButton="primary" small type="button" [disabled]="model().isBusy" (click)="ask('see')">
              {{ t('payouts.exception.do.see') }}
            </button>
          }
          @if (canHold()) {
            <button
              premiaButton
              small
              type="button"
              [disabled]="model().isBusy"
              (click)="ask(model().payout.hold ? 'release' : 'hold')"
            >
              {{ t(model().payout.hold ? 'payouts.exception.do.release' : 'payouts.exception.do.hold') }}
            </button>
          }
        </div>
        @if (model().error; as error) {
          <premia-notice tone="warn"
            ><span role="alert">{{ error }}</span></premia-notice
          >
        }
      </premia-card>
    }
  `,
  styles: `
    .row {
      margin-top: 10px;
    }
  `,
})
export class PayoutExceptionsCard {
  readonly model = input.required<PayoutExceptionsModel>();
  readonly changed = output<{ readonly change: PayoutChange; readonly text: string }>();
  protected readonly t = injectTranslate();
  readonly #session = inject(SessionStore);
  readonly #confirmations = inject(Confirmations);

  readonly #isUnusual = computed(() => this.model().payout.anomalies.length > 0);
  protected readonly canHold = computed(() => this.#session.can('runs.approve'));
  protected readonly canSee = computed(
    () => this.#session.can('runs.submit') && this.#isUnusual() && this.model().payout.look === null,
  );
  protected readonly isShown = computed(() => this.#isUnusual() || this.canHold() || this.model().payout.hold !== null);

  protected async ask(change: PayoutChange): Promise<void> {
    if (change === 'release') {
      this.changed.emit({ change, text: '' });
      return;
    }
    const answer = await this.#confirmations.ask({
      heading: this.t(`payouts.exception.ask.${change}`, { name: this.model().payout.personName }),
      text: this.t(`payouts.exception.consequence.${change}`),
      confirmLabel: this.t(`payouts.exception.do.${change}`),
      reasonLabel: this.t(`payouts.exception.text.${change}`),
    });
    if (answer !== null) this.changed.emit({ change, text: answer.reason });
  }
}
