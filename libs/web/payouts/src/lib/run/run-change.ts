import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { WaterfallChart } from '@premia/web-charts';
import type { SelectOption } from '@premia/web-ui';
import { Button, Card, Chip, Segmented } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { PayoutFlag } from '../payouts.graphql.generated';
import type { RunComparison } from '../payouts-client';
import { changeWaterfall } from './change-waterfall';

/** Can it be released as it is? What makes the sum another than the last period's, and that nothing of it is unexplained. */
@Component({
  selector: 'premia-run-change',
  imports: [Button, Card, Chip, Segmented, WaterfallChart],
  template: `
    <premia-card [heading]="heading()">
      <ng-container ngProjectAs="[premiaActions]">
        @if (sides().length > 1) {
          <premia-segmented [label]="t('payouts.difference.against')" [segments]="sides()" [(value)]="against" />
        }
      </ng-container>
      @if (shown(); as shown) {
        <premia-waterfall-chart
          [height]="200"
          [label]="t('payouts.difference.chart')"
          [steps]="waterfall()"
          [unit]="{ kind: 'money', currency: shown.to.currency }"
        />
        <p class="row">
          @if (shown.unexplained === 0) {
            <premia-chip state="done">{{ t('payouts.difference.allExplained') }}</premia-chip>
          } @else {
            <button premiaButton small type="button" (click)="flagAsked.emit('unexplained')">
              <premia-chip state="anomaly">{{
                t('payouts.difference.unexplained', { count: shown.unexplained })
              }}</premia-chip>
            </button>
          }
        </p>
      } @else {
        <p class="quiet">{{ t('payouts.difference.none') }}</p>
      }
    </premia-card>
  `,
  styles: `
    :host {
      display: grid;
    }
    p.row {
      margin-top: 8px;
    }
  `,
})
export class RunChange {
  readonly model = input.required<readonly RunComparison[]>();
  readonly flagAsked = output<PayoutFlag>();
  protected readonly t = injectTranslate();

  protected readonly sides = computed((): readonly SelectOption[] =>
    this.model().map(({ against, baseCycleName, baseNumber }) => ({
      value: against,
      label: against === 'last_period' ? baseCycleName : this.t('payouts.difference.run', { number: baseNumber }),
    })),
  );
  protected readonly against = linkedSignal(() => this.sides()[0]?.value ?? '');
  protected readonly shown = computed(() => this.model().find(({ against }) => against === this.against()) ?? null);
  protected readonly heading = computed(() => {
    const side = this.sides().find(({ value }) => value === this.against());
    return side === undefined
      ? this.t('payouts.difference.title')
      : this.t('payouts.difference.from', { name: side.label });
  });
  protected readonly waterfall = computed(() => {
    const shown = this.shown();
    return shown === null ? [] : changeWaterfall(shown, this.t);
  });
}
