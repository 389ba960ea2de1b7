import { Component, computed, inject, input } from '@angular/core';
import { formatMoney } from '@premia/shared-format';
import type { TableColumn } from '@premia/web-ui';
import { Cell, DataTable, Money } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { DifferenceRow, MoneyDifference } from './money-difference';

/** Two versions in money: in sum, then person by person. */
@Component({
  selector: 'premia-difference-table',
  imports: [Cell, DataTable, Money],
  template: `
    @let difference = model();
    <div class="sums">
      @if (difference.before !== null) {
        <div>
          <p class="label">{{ t('plans.difference.before') }}</p>
          <premia-money class="figure" [amount]="difference.before" [currency]="difference.currency" />
        </div>
      }
      <div>
        <p class="label">{{ t('plans.difference.after') }}</p>
        <premia-money class="figure" [amount]="difference.after" [currency]="difference.currency" />
      </div>
      @if (difference.before !== null) {
        <div>
          <p class="label">{{ t('plans.difference.change') }}</p>
          <premia-money signed class="figure" [amount]="difference.change" [currency]="difference.currency" />
        </div>
      }
    </div>
    <premia-data-table
      [caption]="t('plans.difference.caption')"
      [columns]="columns()"
      [rows]="difference.rows"
      [rowKey]="keyOf"
    >
      <ng-template premiaCell="change" [premiaCellOf]="difference.rows" let-row>
        <premia-money signed [amount]="row.change" [currency]="difference.currency" />
      </ng-template>
    </premia-data-table>
  `,
  styles: `
    .sums {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 40px;
      padding-bottom: 16px;
    }
  `,
})
export class DifferenceTable {
  readonly model = input.required<MoneyDifference>();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();
  protected readonly keyOf = (row: DifferenceRow): string => row.personId;

  protected readonly columns = computed((): readonly TableColumn<DifferenceRow>[] => {
    const hasBefore = this.model().before !== null;
    const columns: TableColumn<DifferenceRow>[] = [
      { key: 'name', label: this.t('plans.preview.person'), text: ({ name }) => name, strong: true, narrow: 'title' },
      { key: 'team', label: this.t('plans.difference.team'), text: ({ teamName }) => teamName ?? '', narrow: 'hidden' },
    ];
    if (hasBefore)
      columns.push({
        key: 'before',
        label: this.t('plans.difference.before'),
        text: ({ before }) => this.#money(before),
        align: 'end',
      });
    columns.push({
      key: 'after',
      label: this.t('plans.difference.after'),
      text: ({ after }) => this.#money(after),
      align: 'end',
      narrow: 'number',
    });
    if (hasBefore)
      columns.push({
        key: 'change',
        label: this.t('plans.difference.change'),
        text: ({ change }) => change,
        align: 'end',
        narrow: 'number',
        strong: true,
      });
    return columns;
  });

  #money(amount: string | null): string {
    return amount === null ? '—' : formatMoney(amount, this.model().currency, this.#language());
  }
}
