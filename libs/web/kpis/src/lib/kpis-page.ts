import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDate, formatKpiValue, formatPeriod } from '@premia/shared-format';
import type { Segment, SelectOption, TableColumn } from '@premia/web-ui';
import {
  Button,
  Card,
  DataTable,
  DateField,
  EmptyState,
  ErrorState,
  PageHeader,
  Segmented,
  Select,
  Skeleton,
} from '@premia/web-ui';
import { injectTranslate, Language, SessionStore } from '@premia/web-util';
import { KpiCharts } from './kpi-charts';
import type { Period, ReportBy, ReportKpi, Row } from './kpis-client';
import { KpisStore } from './kpis-store';
import { spendSentence } from './spend-sentence';

const TOTAL_KEY = 'total';
const OWN_PERIOD = 'own';
/** What a reader looks for first; the rest follows in the catalogue's order. */
const FIRST_KPIS: readonly string[] = ['romi', 'cpl', 'leads', 'revenue', 'cpo', 'cpc', 'ctr', 'lcr', 'aov', 'drr'];
const WAYS: readonly ReportBy[] = ['channel', 'campaign', 'day'];

/** What did the money bring: KPIs of a period by channel, campaign or day, as ratios of sums, with their trend. */
@Component({
  selector: 'premia-kpis-page',
  imports: [
    Button,
    Card,
    DataTable,
    DateField,
    EmptyState,
    ErrorState,
    KpiCharts,
    PageHeader,
    RouterLink,
    Segmented,
    Select,
    Skeleton,
  ],
  providers: [KpisStore],
  templateUrl: './kpis-page.html',
  styleUrl: './kpis-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KpisPage {
  protected readonly store = inject(KpisStore);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTranslate();
  readonly #language = inject(Language);

  protected readonly currency = computed(() => this.session.workspace()?.currency ?? '');
  protected readonly ways = computed<readonly Segment[]>(() =>
    WAYS.map((value) => ({ value, label: this.t(`kpis.by${value.charAt(0).toUpperCase()}${value.slice(1)}`) })),
  );
  protected readonly periods = computed<readonly SelectOption[]>(() => [
    ...this.store.months().map((month) => ({ value: keyOf(month), label: this.#periodName(month) })),
    { value: OWN_PERIOD, label: this.t('kpis.ownPeriod') },
  ]);
  protected readonly choice = linkedSignal(() => {
    const period = this.store.period();
    const isMonth = period !== null && this.store.months().some((month) => keyOf(month) === keyOf(period));
    return isMonth ? keyOf(period) : OWN_PERIOD;
  });
  protected readonly ownPeriod = linkedSignal<Period>(() => this.store.period() ?? { from: '', to: '' });
  protected readonly isOwnPeriodWrong = computed(() => this.ownPeriod().from > this.ownPeriod().to);

  protected readonly kpis = computed<readonly ReportKpi[]>(() =>
    [...(this.store.report()?.kpis ?? [])].sort((first, second) => placeOf(first) - placeOf(second)),
  );
  protected readonly rows = computed<readonly Row[]>(() => {
    const report = this.store.report();
    if (report === null) return [];
    return report.rows.length === 0 ? [] : [...report.rows, { ...report.total, key: TOTAL_KEY }];
  });
  protected readonly columns = computed<readonly TableColumn<Row>[]>(() => [
    { key: 'name', label: this.t('kpis.name'), text: (row) => this.#nameOf(row), narrow: 'title', strong: true },
    ...this.kpis().map((kpi): TableColumn<Row> => ({
      key: kpi.key,
      label: kpi.shortName,
      text: (row) => this.#valueOf(row, kpi),
      align: 'end',
      narrow: kpi.key === this.store.chosenKpi()?.key ? 'number' : 'line',
    })),
  ]);
  protected readonly kpiOptions = computed<readonly SelectOption[]>(() =>
    this.kpis().map(({ key, name }) => ({ value: key, label: name })),
  );
  protected readonly sentence = computed(() => {
    const report = this.store.report();
    return report === null ? '' : spendSentence(report, this.t, this.#language.current());
  });
  protected readonly emptyPeriodText = computed(() => {
    const measured = this.store.measured();
    if (measured === null) return '';
    const language = this.#language.current();
    return this.t('kpis.periodEmpty', {
      from: formatDate(measured.from, language),
      to: formatDate(measured.to, language),
    });
  });

  constructor() {
    void this.store.start();
  }

  protected readonly rowKey = (row: Row): string => row.key;

  protected showPeriod(choice: string): void {
    this.choice.set(choice);
    const month = this.store.months().find((known) => keyOf(known) === choice);
    if (month !== undefined) void this.store.showPeriod(month);
  }

  protected changeOwnPeriod(part: keyof Period, value: string): void {
    if (value === '' || value === this.ownPeriod()[part]) return;
    this.ownPeriod.update((period) => ({ ...period, [part]: value }));
    this.choice.set(OWN_PERIOD);
    if (!this.isOwnPeriodWrong()) void this.store.showPeriod(this.ownPeriod());
  }

  protected showBy(by: string): void {
    const known = WAYS.find((way) => way === by);
    if (known !== undefined) void this.store.showBy(known);
  }

  #periodName({ from, to }: Period): string {
    return formatPeriod(from, to, this.#language.current());
  }

  #nameOf(row: Row): string {
    if (row.key === TOTAL_KEY) return this.t('kpis.total');
    if (row.date !== null) return formatDate(row.date, this.#language.current(), 'short');
    return row.campaign ?? row.channel ?? this.t('kpis.noName');
  }

  #valueOf(row: Row, kpi: ReportKpi): string {
    const found = row.values.find((value) => value.kpi === kpi.key);
    if (found === undefined) return '—';
    if (found.value === null) return this.t(`kpis.status.${found.status}`);
    return formatKpiValue(found.value, kpi, this.currency(), this.#language.current(), 'column');
  }
}

function placeOf({ key }: ReportKpi): number {
  const place = FIRST_KPIS.indexOf(key);
  return place === -1 ? FIRST_KPIS.length : place;
}

function keyOf({ from, to }: Period): string {
  return `${from}/${to}`;
}
