import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { currencyDigits, formatDecimal } from '@premia/shared-format';
import type { StateName, TableColumn, TableSort } from '@premia/web-ui';
import { Cell, Chip, DataTable, Money } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { PayoutRow, RunComparison } from '../payouts-client';
import { reasonName } from './change-waterfall';

export interface PayoutTableModel {
  readonly rows: readonly PayoutRow[];
  /** Whether there is a run of the same period to compare with. */
  readonly hasPrevious: boolean;
  /** What differences are told against; null where there is no comparison. */
  readonly against: RunComparison | null;
  readonly sort: TableSort;
}

const NAMED_REASONS = 2;

/** Every person's payout in a run: what it was made of, how it stands to the target, and why where there is none. */
@Component({
  selector: 'premia-payout-table',
  imports: [Cell, Chip, DataTable, Money, RouterLink],
  template: `
    <premia-data-table
      opens
      [caption]="t('payouts.table.caption')"
      [columns]="columns()"
      [rows]="model().rows"
      [rowKey]="keyOf"
      [sort]="model().sort"
      (sortChange)="sorted.emit($event)"
      (rowOpened)="opened.emit($event)"
    >
      <ng-template premiaCell="name" [premiaCellOf]="model().rows" let-row>
        <span class="who">
          <a class="text-link" [routerLink]="['/payouts', row.runId, 'people', row.id]">{{ row.personName }}</a>
          @if (row.outcome !== 'paid') {
            <premia-chip [state]="glyph(row)">{{ t('payouts.outcome.' + row.outcome) }}</premia-chip>
          }
        </span>
      </ng-template>
      <ng-template premiaCell="change" [premiaCellOf]="model().rows" let-row>
        @if (differenceOf(row); as difference) {
          <premia-money signed [value]="difference.amount" />
          <small>{{ why(difference.reasons) }}</small>
        } @else if (model().against === null) {
          <premia-money signed [value]="row.changeSincePreviousRun" />
        } @else {
          <span>—</span>
        }
      </ng-template>
      <ng-template premiaCell="note" [premiaCellOf]="model().rows" let-row>
        <span class="who">
          @if (row.hold) {
            <premia-chip state="at-risk">{{ t('payouts.exception.onHold') }}</premia-chip>
          }
          @for (anomaly of row.anomalies; track anomaly) {
            <premia-chip [state]="row.look ? 'done' : 'anomaly'">{{
              t('payouts.exception.anomaly.' + anomaly)
            }}</premia-chip>
          }
          {{ row.hold?.text ?? row.look?.text ?? row.reason }}
        </span>
      </ng-template>
      <ng-content />
    </premia-data-table>
  `,
  styles: `
    small {
      display: block;
      color: var(--ink-2);
      white-space: normal;
    }
    .who {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px 10px;
      align-items: center;
    }
  `,
})
export class PayoutTable {
  readonly model = input.required<PayoutTableModel>();
  readonly sorted = output<TableSort | null>();
  readonly opened = output<PayoutRow>();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();
  protected readonly keyOf = (row: PayoutRow): string => row.id;

  protected readonly columns = computed((): readonly TableColumn<PayoutRow>[] => {
    const columns: readonly (TableColumn<PayoutRow> | null)[] = [
      {
        key: 'name',
        label: this.t('payouts.table.person'),
        text: ({ personName }) => personName,
        sortable: true,
        strong: true,
        narrow: 'title',
      },
      { key: 'team', label: this.t('payouts.table.team'), text: ({ teamName }) => teamName ?? '', narrow: 'line' },
      {
        key: 'target',
        label: this.t('payouts.table.target'),
        text: ({ outcome, targetBonus }) => this.#amount(outcome === 'not_eligible' ? null : targetBonus),
        align: 'end',
        narrow: 'hidden',
      },
      {
        key: 'own',
        label: this.t('payouts.table.own'),
        text: ({ ownAmount }) => this.#amount(ownAmount),
        align: 'end',
        narrow: 'hidden',
      },
      {
        key: 'teamAmount',
        label: this.t('payouts.table.teamAmount'),
        text: ({ teamAmount }) => this.#amount(teamAmount),
        align: 'end',
        narrow: 'hidden',
      },
      {
        key: 'total',
        label: this.t('payouts.table.payout'),
        text: ({ total }) => this.#amount(total),
        align: 'end',
        sortable: true,
        strong: true,
        narrow: 'number',
      },
      {
        key: 'percent',
        label: this.t('payouts.table.percent'),
        text: ({ percentOfTarget }) => this.#percent(percentOfTarget),
        align: 'end',
        sortable: true,
        narrow: 'number',
      },
      this.model().hasPrevious || this.model().against !== null
        ? { key: 'change', label: this.#changeLabel(), text: () => '', align: 'end', narrow: 'hidden' }
        : null,
      this.model().rows.some(({ reason, anomalies, hold }) => reason !== null || hold !== null || anomalies.length > 0)
        ? { key: 'note', label: this.t('payouts.table.note'), text: ({ reason }) => reason ?? '', narrow: 'line' }
        : null,
    ];
    return columns.filter((column) => column !== null);
  });

  /** The greatest reasons of a difference, by name. */
  protected why(reasons: PayoutRow['differences'][number]['reasons']): string {
    return reasons
      .slice(0, NAMED_REASONS)
      .map((reason) => reasonName(reason, this.t))
      .join(', ');
  }

  protected differenceOf({ differences }: PayoutRow) {
    return differences.find(({ against }) => against === this.model().against?.against) ?? null;
  }

  #changeLabel(): string {
    const against = this.model().against;
    if (against?.against !== 'last_period') return this.t('payouts.table.change');
    return this.t('payouts.table.changeSince', { name: against.baseCycleName });
  }

  protected glyph({ outcome }: PayoutRow): StateName {
    return outcome === 'not_eligible' ? 'no-data' : 'neutral';
  }

  #amount(money: PayoutRow['ownAmount']): string {
    return money === null
      ? '—'
      : formatDecimal(money.amount, this.#language(), { minimumDigits: currencyDigits(money.currency) });
  }

  #percent(percent: string | null): string {
    return percent === null ? '—' : formatDecimal(percent, this.#language(), { minimumDigits: 1, maximumDigits: 1 });
  }
}
