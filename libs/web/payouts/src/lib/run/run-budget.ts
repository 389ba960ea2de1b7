import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Button, DecimalField, Dialog, Money, Notice, optionsOf, Select } from '@premia/web-ui';
import { injectTranslate, SessionStore, Submission } from '@premia/web-util';
import type { PayoutRun, WhenOverBudget } from '../payouts-client';
import { PayoutsClient } from '../payouts-client';
import { overBudget } from './run-view';

const RULES: readonly WhenOverBudget[] = ['stop', 'reason', 'ask_owner'];

/** What the runs of a period under a plan may come to, and what happens where one comes to more. */
@Component({
  selector: 'premia-run-budget',
  imports: [Button, DecimalField, Dialog, Money, Notice, Select],
  template: `
    @if (model().budget; as budget) {
      <p class="small" [class.bad]="isOver()">
        {{ t(isOver() ? 'payouts.budget.over' : 'payouts.budget.within') }}
        <premia-money form="text" [value]="budget.amount" />
      </p>
    }
    @if (canSet()) {
      <button type="button" class="text-link" (click)="edit()">
        {{ t(model().budget === null ? 'payouts.budget.set' : 'payouts.budget.change') }}
      </button>
      <premia-dialog [heading]="t('payouts.budget.title', { cycle: model().cycleName })" [(open)]="isOpen">
        <form id="run-budget" (submit)="$event.preventDefault(); save()">
          <p class="quiet">{{ t('payouts.budget.text', { plan: model().planName }) }}</p>
          <premia-decimal-field
            [label]="t('payouts.budget.amount', { currency: currency() })"
            [value]="amount()"
            [problem]="submission.fields()['amount'] ?? null"
            (changed)="amount.set($event)"
          />
          <premia-select
            [label]="t('payouts.budget.whenOver')"
            [options]="rules()"
            [value]="rule()"
            (valueChange)="choose($event)"
          />
          @if (submission.state().error; as error) {
            <premia-notice tone="warn"
              ><span role="alert">{{ error }}</span></premia-notice
            >
          }
        </form>
        <button
          premiaActions
          premiaButton="primary"
          type="submit"
          form="run-budget"
          [disabled]="submission.isBusy() || amount() === ''"
        >
          {{ t(model().budget === null ? 'payouts.budget.set' : 'payouts.budget.change') }}
        </button>
      </premia-dialog>
    }
  `,
  styles: `
    form {
      display: grid;
      gap: 16px;
    }
  `,
})
export class RunBudget {
  readonly model = input.required<PayoutRun>();
  readonly saved = output();
  protected readonly t = injectTranslate();
  readonly #client = inject(PayoutsClient);
  readonly #session = inject(SessionStore);
  protected readonly submission = new Submission();

  protected readonly isOpen = signal(false);
  protected readonly amount = signal('');
  protected readonly rule = signal<WhenOverBudget>('stop');
  protected readonly isOver = computed(() => overBudget(this.model()));
  protected readonly currency = computed(() => this.#session.workspace()?.currency ?? '');
  protected readonly rules = computed(() => optionsOf(RULES, (rule) => this.t(`payouts.budget.rule.${rule}`)));
  /** Once submitted, a run is judged by the budget it was submitted under. */
  protected readonly canSet = computed(() => this.model().state === 'calculated' && this.#session.can('runs.budget'));

  protected edit(): void {
    const { budget } = this.model();
    this.amount.set(budget?.amount.amount ?? '');
    this.rule.set(budget?.whenOver ?? 'stop');
    this.submission.clear();
    this.isOpen.set(true);
  }

  protected choose(value: string): void {
    this.rule.set(RULES.find((rule) => rule === value) ?? 'stop');
  }

  protected async save(): Promise<void> {
    const { cycleId, planId } = this.model();
    const request = { cycleId, planId, amount: this.amount(), whenOver: this.rule() };
    if ((await this.submission.run(() => this.#client.setBudget(request))) === null) return;
    this.isOpen.set(false);
    this.saved.emit();
  }
}
