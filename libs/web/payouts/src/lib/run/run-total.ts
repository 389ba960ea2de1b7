import { Component, computed, input, output } from '@angular/core';
import { Card, Money, Percent } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { PayoutOutcome } from '../payouts.graphql.generated';
import type { PayoutRun, RunReasons } from '../payouts-client';
import type { ReasonGroup } from './reason-groups';
import { reasonGroups } from './reason-groups';
import { RunBudget } from './run-budget';
import { totalBar } from './run-view';

export interface RunTotalModel {
  readonly run: PayoutRun;
  readonly reasons: RunReasons;
}

interface RunLine {
  readonly outcome: PayoutOutcome;
  readonly key: string;
  readonly count: number;
  readonly reasons: readonly ReasonGroup[];
}

/** What the run costs against its target, and how many are paid, come to zero, or are not eligible, and why. */
@Component({
  selector: 'premia-run-total',
  imports: [Card, Money, Percent, RunBudget],
  templateUrl: './run-total.html',
  styleUrl: './run-total.css',
})
export class RunTotal {
  readonly model = input.required<RunTotalModel>();
  readonly outcomeAsked = output<PayoutOutcome>();
  readonly budgetSet = output();
  protected readonly t = injectTranslate();
  protected readonly bar = computed(() => totalBar(this.model().run));
  protected readonly lines = computed(() => {
    const { run, reasons } = this.model();
    const lines: readonly RunLine[] = [
      { outcome: 'paid', key: 'paid', count: run.counts.paid, reasons: [] },
      { outcome: 'zero', key: 'zero', count: run.counts.zero, reasons: reasonGroups(reasons.zero) },
      {
        outcome: 'not_eligible',
        key: 'notEligible',
        count: run.counts.notEligible,
        reasons: reasonGroups(reasons.notEligible),
      },
    ];
    return lines.map((line) => ({ ...line, words: this.t(`payouts.count.${line.key}`, { count: line.count }) }));
  });
}
