import { Component, computed, inject, input, output } from '@angular/core';
import type { MoneyText } from '@premia/shared-format';
import { formatDate } from '@premia/shared-format';
import type { TableColumn } from '@premia/web-ui';
import { Button, Cell, Chip, DataTable, Money, NumberText, Percent } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { Terms } from '../organization-client';
import { monthlyTargetOf } from './terms-draft';

export interface TermsTableModel {
  readonly terms: readonly Terms[];
  readonly today: string;
  readonly showsPay: boolean;
  readonly canRemove: boolean;
}

interface TermsLine {
  readonly terms: Terms;
  readonly state: 'now' | 'later' | 'past';
  readonly monthlyTarget: MoneyText | null;
}

/** The terms of a person, the newest first, each with the days it holds. */
@Component({
  selector: 'premia-terms-table',
  imports: [Button, Cell, Chip, DataTable, Money, NumberText, Percent],
  template: `
    <premia-data-table
      [caption]="t('organization.terms.title')"
      [columns]="columns()"
      [rows]="lines()"
      [rowKey]="keyOf"
    >
      <ng-template premiaCell="period" [premiaCellOf]="lines()" let-line>
        {{ periodOf(line) }}
        @if (line.state !== 'past') {
          <premia-chip [state]="line.state === 'now' ? 'done' : 'neutral'">
            {{ t('organization.terms.state.' + line.state) }}
          </premia-chip>
        }
      </ng-template>
      <ng-template premiaCell="fte" [premiaCellOf]="lines()" let-line>
        <premia-number [value]="line.terms.fte" />
      </ng-template>
      <ng-template premiaCell="pay" [premiaCellOf]="lines()" let-line>
        <premia-money [value]="line.terms.eligiblePay" />
      </ng-template>
      <ng-template premiaCell="target" [premiaCellOf]="lines()" let-line>
        @if (line.monthlyTarget; as target) {
          <premia-money [value]="target" />
        } @else {
          —
        }
        @if (line.terms.targetPercent; as percent) {
          <small><premia-percent [value]="percent" [digits]="2" /></small>
        }
      </ng-template>
      <ng-template premiaCell="remove" [premiaCellOf]="lines()" let-line>
        <button
          premiaButton="quiet"
          small
          type="button"
          [attr.aria-label]="t('organization.terms.removeOf', { period: periodOf(line) })"
          (click)="removed.emit(line.terms)"
        >
          {{ t('organization.terms.remove') }}
        </button>
      </ng-template>
    </premia-data-table>
  `,
  styles: `
    premia-chip {
      margin-inline-start: 6px;
      font-weight: 500;
    }
    small {
      display: block;
    }
  `,
})
export class TermsTable {
  readonly model = input.required<TermsTableModel>();
  readonly removed = output<Terms>();
  protected readonly t = injectTranslate();
  readonly #language = inject(Language).current;

  protected readonly keyOf = ({ terms }: TermsLine): string => terms.id;
  protected readonly lines = computed((): readonly TermsLine[] => {
    const { terms, today } = this.model();
    return [...terms]
      .sort((first, second) => second.from.localeCompare(first.from))
      .map((one) => ({ terms: one, state: stateOf(one, today), monthlyTarget: monthlyTargetOf(one) }));
  });
  protected readonly columns = computed((): readonly TableColumn<TermsLine>[] => {
    const words = (key: string): string => this.t(`organization.terms.column.${key}`);
    const columns: TableColumn<TermsLine>[] = [
      { key: 'period', label: words('period'), text: (line) => this.periodOf(line), narrow: 'title' },
      { key: 'team', label: words('team'), text: ({ terms }) => terms.teamName ?? '—', narrow: 'line' },
      { key: 'position', label: words('position'), text: ({ terms }) => terms.position, narrow: 'line' },
      { key: 'fte', label: words('fte'), text: ({ terms }) => terms.fte, align: 'end', narrow: 'line' },
    ];
    const { showsPay, canRemove } = this.model();
    if (showsPay)
      columns.push(
        { key: 'pay', label: words('pay'), text: () => '', align: 'end', narrow: 'line' },
        { key: 'target', label: words('target'), text: () => '', align: 'end', narrow: 'line' },
      );
    if (canRemove) columns.push({ key: 'remove', label: '', text: () => '', align: 'end', narrow: 'line' });
    return columns;
  });

  protected periodOf({ terms }: TermsLine): string {
    const from = formatDate(terms.from, this.#language());
    if (terms.to === null) return this.t('organization.terms.since', { from });
    return this.t('organization.terms.between', { from, to: formatDate(terms.to, this.#language()) });
  }
}

function stateOf({ from, to }: Terms, today: string): TermsLine['state'] {
  if (from > today) return 'later';
  return to !== null && to < today ? 'past' : 'now';
}
