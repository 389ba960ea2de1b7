import { Component, input } from '@angular/core';
import { Card, Money } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { MyPayout } from '../my-bonus-client';

/** What is paid beside what was calculated, each with its reason. */
@Component({
  selector: 'premia-my-adjustments',
  imports: [Card, Money],
  template: `
    <premia-card [heading]="t('myBonus.adjustments.title')" [hint]="t('myBonus.adjustments.hint')">
      <dl>
        @for (adjustment of model(); track adjustment.id) {
          <dt>{{ adjustment.reason }}</dt>
          <dd><premia-money signed [value]="adjustment.amount" /></dd>
        }
      </dl>
    </premia-card>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 8px 16px;
      margin: 0;
    }
    dd {
      margin: 0;
      text-align: end;
    }
  `,
})
export class MyAdjustments {
  readonly model = input.required<MyPayout['adjustments']>();
  protected readonly t = injectTranslate();
}
