import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { parseIsoDate } from '@premia/domain-kernel';
import { formatDate, formatKpiValue, formatPeriod } from '@premia/shared-format';
import type { SelectOption, TableColumn } from '@premia/web-ui';
import {
  Button,
  Card,
  DataTable,
  DateField,
  lossWords,
  optionsOf,
  PageHeader,
  PageState,
  Segmented,
  Select,
} from '@premia/web-ui';
import { injectAddress, injectTranslate, Language, SessionStore } from '@premia/web-util';
import { KpiCharts } from './kpi-charts';
import type { Period, ReportBy, ReportKpi, Row } from './kpis-client';
import { KpisStore } from './kpis-store';
import { titled } from './titled';

const TOTAL_KEY = 'total';
const OWN_PERIOD = 'own';
const EACH_DAY = 'each';
/** What a reader looks for first; the rest follows in the catalogue's order. */
const FIRST_KPIS: readonly string[] = ['romi', 'cpl', 'leads', 'revenue', 'cpo', 'cpc', 'ctr', 'lcr', 'aov', 'drr'];
const WAYS: readonly ReportBy[] = ['channel', 'campaign', 'day'];

/** What did the money bring: KPIs of a period by channel, campaign or day, as ratios of sums, with their trend. */
@Component({
  selector: 'premia-kpis-page',
  imports: [Button, Card, DataTable, DateField, KpiCharts, PageHeader, PageState, RouterLink, Segmented, Select],
  providers: [KpisStore],
  templateUrl: './kpis-page.html',
  styleUrl: './kpis-page.css',
})
export class KpisPage {
  /** What is asked for stands in the address, so that a link shows the same numbers. */
  readonly from = input<string>();
  readonly to = input<string>();
  readonly by = input<string>();
  readonly kpi = input<string>();
  readonly days = input<string>();

  protected readonly store = inject(KpisStore);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTranslate();
  protected readonly address = injectAddress();
  readonly #language = inject(Language);

  protected readonly currency = computed(() => this.session.workspace()?.currency ?? '');
  protected readonly ways = computed(() =>
    optionsOf(WAYS, (way) => this.t(`kpis.by${way.charAt(0).toUpperCase()}${way.slice(1)}`)),
  );
  protected readonly periods = computed<readonly SelectOption[]>(() => [
    ...this.store.months().map((month) => ({ value: keyOf(month), label: this.#periodName(month) })),
    { value: OWN_PERIOD, label: this.t('kpis.ownPeriod') },
  ]);
  /** The two days as they stand in the address and, while it is being typed, in the fields; an empty one is no day. */
  protected readonly ownPeriod = linkedSignal<Period | null>(() => {
    const [from, to] = [this.from(), this.to()];
    return from === undefined && to === undefined ? null : { from: dayOf(from), to: dayOf(to) };
  });
  protected readonly shownPeriod = computed(() => this.ownPeriod() ?? this.store.period() ?? { from: '', to: '' });
  protected readonly isOwnPeriodReversed = computed(() => {
    const period = this.ownPeriod();
    return period !== null && period.to !== '' && period.from > period.to;
  });
  readonly #wantsOwn = linkedSignal({ source: this.ownPeriod, computation: () => false });
  protected readonly choice = computed(() => {
    const period = keyOf(this.shownPeriod());
    const isMonth = this.store.months().some((month) => keyOf(month) === period);
    return isMonth && !this.#wantsOwn() ? period : OWN_PERIOD;
  });

  protected readonly kpis = computed<readonly ReportKpi[]>(() =>
    [...(this.store.report()?.kpis ?? [])].sort((first, second) => placeOf(first) - placeOf(second)),
  );
  protected readonly rows = computed<readonly Row[]>(() => {
    const report = this.store.report();
    if (report === null) return [];
    return report.rows.length < 2 ? report.rows : [...report.rows, { ...report.total, key: TOTAL_KEY }];
  });
  protected readonly columns = computed<readonly TableColumn<Row>[]>(() => [
    { key: 'name', label: this.t('kpis.name'), text: (row) => this.#nameOf(row), narrow: 'title', strong: true },
    ...this.kpis()
      .filter((kpi) => !this.#isRepeated(kpi))
      .map((kpi): TableColumn<Row> => ({
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
    if (report === null || report.by === 'day') return '';
    if (report.loss !== null) return lossWords(report.loss, this.t, this.#language.current());
    const hasReturns = report.rows.length > 1 && report.rows.every((row) => romiOf(row) !== null);
    return hasReturns ? this.t('kpis.sentenceProfit') : '';
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
    effect(() => {
      this.store.show({
        period: periodOf(this.ownPeriod()),
        by: WAYS.find((way) => way === this.by()) ?? 'channel',
        kpi: this.kpi() ?? null,
        isCumulative: this.days() !== EACH_DAY,
      });
    });
  }

  protected readonly rowKey = (row: Row): string => row.key;

  protected showPeriod(choice: string): void {
    const month = this.store.months().find((known) => keyOf(known) === choice);
    if (month === undefined) this.#wantsOwn.set(true);
    else this.address.set({ from: month.from, to: month.to });
  }

  protected changeOwnPeriod(part: keyof Period, value: string): void {
    const period = { ...this.shownPeriod(), [part]: value };
    if (value === this.shownPeriod()[part]) return;
    this.ownPeriod.set(period);
    this.#wantsOwn.set(true);
    if (periodOf(period) !== undefined) this.address.set({ from: period.from, to: period.to });
  }

  #periodName({ from, to }: Period): string {
    return formatPeriod(from, to, this.#language.current());
  }

  #nameOf(row: Row): string {
    if (row.key === TOTAL_KEY) return this.t('kpis.total');
    if (row.date !== null) return formatDate(row.date, this.#language.current(), 'short');
    return row.campaign ?? (titled(row.channel ?? '') || this.t('kpis.noName'));
  }

  /** Where leads are not qualified, cost per lead and per prospect are one: said once, by the first. */
  #isRepeated(kpi: ReportKpi): boolean {
    const values = (key: string): string =>
      JSON.stringify(this.rows().map((row) => row.values.find((value) => value.kpi === key)?.value ?? null));
    const earlier = this.kpis().slice(0, this.kpis().indexOf(kpi));
    return earlier.some(({ key, unit }) => unit === kpi.unit && values(key) === values(kpi.key));
  }

  #valueOf(row: Row, kpi: ReportKpi): string {
    const found = row.values.find((value) => value.kpi === kpi.key);
    if (found === undefined) return '—';
    if (found.value === null) return this.t(`kpis.status.${found.status}`);
    return formatKpiValue(found.value, kpi, {
      language: this.#language.current(),
      currency: this.currency(),
      form: 'column',
    });
  }
}

function romiOf({ values }: Row): string | null {
  return values.find(({ kpi }) => kpi === 'romi')?.value ?? null;
}

function placeOf({ key }: ReportKpi): number {
  const place = FIRST_KPIS.indexOf(key);
  return place === -1 ? FIRST_KPIS.length : place;
}

/** Undefined while what is typed is no period. */
function periodOf(period: Period | null): Period | null | undefined {
  return period === null || (period.from !== '' && period.from <= period.to) ? period : undefined;
}

/** A day from the address; empty where it is none. */
function dayOf(text: string | undefined): string {
  return text !== undefined && parseIsoDate(text).ok ? text : '';
}

function keyOf({ from, to }: Period): string {
  return `${from}/${to}`;
}
