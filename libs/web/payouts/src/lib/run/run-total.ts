import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Card, Money, Percent } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { PayoutRun } from '../payouts-client';
import type { Outcome } from './rows-asked';
import { totalBar } from './run-view';

/** What the run costs against its target, and how many are paid, come to zero, or are not eligible, and why. */
@Component({
  selector: 'premia-run-total',
  imports: [Card, Money, Percent],
  templateUrl: './run-total.html',
  styleUrl: './run-total.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunTotal {
  readonly model = input.required<PayoutRun>();
  readonly outcomeAsked = output<Outcome>();
  protected readonly t = injectTranslate();
  protected readonly bar = computed(() => totalBar(this.model()));
  protected readonly lines = computed(() => {
    const { counts } = this.model();
    const lines: readonly { readonly outcome: Outcome; readonly key: string; readonly count: number }[] = [
      { outcome: 'paid', key: 'paid', count: counts.paid },
      { outcome: 'zero', key: 'zero', count: counts.zero },
      { outcome: 'not-eligible', key: 'notEligible', count: counts.notEligible },
    ];
    return lines.map((line) => ({ ...line, words: this.t(`payouts.count.${line.key}`, { count: line.count }) }));
  });
}
