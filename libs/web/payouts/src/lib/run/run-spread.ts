import { Component, computed, input } from '@angular/core';
import type { ChartUnit } from '@premia/web-charts';
import { DistributionChart } from '@premia/web-charts';
import { Card } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { PayoutRun } from '../payouts-client';

/** How many people came to how much of their target. */
@Component({
  selector: 'premia-run-spread',
  imports: [Card, DistributionChart],
  template: `
    <premia-card [heading]="t('payouts.run.spread')" [hint]="t('payouts.run.spreadHint')">
      @if (hasAnyone()) {
        <premia-distribution-chart
          mark="100"
          [height]="200"
          [bins]="model().distribution"
          [unit]="percent"
          [label]="t('payouts.run.spreadHint')"
          [countName]="t('payouts.run.spreadPeople')"
        />
      } @else {
        <p class="quiet">{{ t('payouts.run.spreadNone') }}</p>
      }
    </premia-card>
  `,
  styles: ':host { display: grid; }',
})
export class RunSpread {
  readonly model = input.required<PayoutRun>();
  protected readonly t = injectTranslate();
  protected readonly percent: ChartUnit = { kind: 'percent' };
  protected readonly hasAnyone = computed(() => this.model().distribution.some(({ count }) => count > 0));
}
