import { Component, computed, inject, input } from '@angular/core';
import type { MoneyText } from '@premia/shared-format';
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
          <premia-money class="figure" [value]="difference.before" />
        </div>
      }
      <div>
        <p class="label">{{ t('plans.difference.after') }}</p>
        <premia-money class="figure" [value]="difference.after" />
      </div>
      @if (difference.before !== null) {
        <div>
          <p class="label">{{ t('plans.difference.change') }}</p>
          <premia-money signed class="figure" [value]="difference.change" />
        </div>
      }
    </div>
    @if (isUnmoved()) {
      <p class="unmoved">{{ t('plans.overview.nobodyMoves') }}</p>
    }
    <premia-data-table
      [caption]="t('plans.difference.caption')"
      [columns]="columns()"
      [rows]="difference.rows"
      [rowKey]="keyOf"
    >
      <ng-template premiaCell="change" [premiaCellOf]="difference.rows" let-row>
        <premia-money signed [value]="row.change" />
      </ng-template>
    </premia-data-table>
  `,
  styles: `
    .unmoved {
      padding-bottom: 12px;
    }
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

  protected readonly isUnmoved = computed(() => {
    const { before, rows } = this.model();
    return before !== null && rows.every(({ change }) => change === null || /^-?0(\.0*)?$/.test(change.amount));
  });
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
        text: ({ change }) => this.#money(change),
        align: 'end',
        narrow: 'number',
        strong: true,
      });
    return columns;
  });

  #money(money: MoneyText | null): string {
    return money === null ? '—' : formatMoney(money, this.#language());
  }
}
