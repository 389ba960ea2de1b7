import { Component, computed, inject, input } from '@angular/core';
import { Rational } from '@premia/domain-kernel';
import { formatKpiValue, formatPercent } from '@premia/shared-format';
import type { TableColumn } from '@premia/web-ui';
import { DataTable } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { Course, ReportRow } from './dashboard-client';

export interface ChannelTableModel {
  readonly report: Course['byChannel'];
  readonly currency: string;
}

const SPEND = 'spend';

/** What each channel cost and brought; the last line is all of them together, a ratio of sums. */
@Component({
  selector: 'premia-channel-table',
  imports: [DataTable],
  template: `<premia-data-table
    [caption]="t('dashboard.channels.title')"
    [columns]="columns()"
    [rows]="rows()"
    [rowKey]="keyOf"
  />`,
})
export class ChannelTable {
  readonly model = input.required<ChannelTableModel>();
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();
  protected readonly keyOf = (row: ReportRow): string => row.key;

  protected readonly rows = computed((): readonly ReportRow[] => {
    const { rows, total } = this.model().report;
    return rows.length > 1 ? [...rows, total] : rows;
  });
  protected readonly columns = computed((): readonly TableColumn<ReportRow>[] => [
    {
      key: 'channel',
      label: this.t('dashboard.channels.channel'),
      text: (row) => this.#nameOf(row),
      strong: true,
      narrow: 'title',
    },
    { key: 'spend', label: this.t('dashboard.channels.spend'), text: (row) => this.#spend(row), align: 'end' },
    {
      key: 'share',
      label: this.t('dashboard.channels.share'),
      text: (row) => this.#share(row),
      align: 'end',
      narrow: 'hidden',
    },
    ...this.model().report.kpis.map((kpi): TableColumn<ReportRow> => ({
      key: kpi.key,
      label: kpi.shortName,
      text: (row) => this.#value(row, kpi),
      align: 'end',
      narrow: kpi.key === 'romi' || kpi.key === 'cpl' ? 'number' : 'line',
    })),
  ]);

  #nameOf(row: ReportRow): string {
    if (row === this.model().report.total) return this.t('dashboard.channels.total');
    const name = row.channel ?? '';
    return name === '' ? this.t('dashboard.channels.noName') : name.charAt(0).toUpperCase() + name.slice(1);
  }

  #spend(row: ReportRow): string {
    const spend = spendOf(row);
    return spend === null
      ? '—'
      : formatKpiValue(spend, { unit: 'money' }, this.model().currency, this.#language(), 'column');
  }

  #share(row: ReportRow): string {
    const spend = spendOf(row);
    const total = spendOf(this.model().report.total);
    if (spend === null || total === null || Rational.parse(total).isZero) return '—';
    const share = Rational.parse(spend).times(Rational.HUNDRED).dividedBy(Rational.parse(total)).toDecimal(0);
    return formatPercent(share, this.#language());
  }

  #value(row: ReportRow, kpi: Course['byChannel']['kpis'][number]): string {
    const found = row.values.find((value) => value.kpi === kpi.key);
    if (found === undefined || found.value === null) return '—';
    return formatKpiValue(found.value, kpi, this.model().currency, this.#language(), 'column');
  }
}

function spendOf({ metrics }: ReportRow): string | null {
  return metrics.find(({ metric }) => metric === SPEND)?.value ?? null;
}
