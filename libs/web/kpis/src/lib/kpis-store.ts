import { computed, inject, Injectable, signal } from '@angular/core';
import type { PageAnswer } from '@premia/web-util';
import { allOf, pageResource } from '@premia/web-util';
import { endingWithData } from './ending-with-data';
import type { Period, ReportBy, ReportKpi, Trend } from './kpis-client';
import { KpisClient } from './kpis-client';
import { monthsOf } from './months-of';

/** The KPI that the charts begin with, where the data has it: what came back for what was spent. */
const FIRST_CHOICE = 'romi';

/** What the page asks for; all of it stands in the address. */
export interface KpisQuestion {
  /** Null: the latest month that has data. Undefined: what is typed is no period, so there is nothing to ask. */
  readonly period: Period | null | undefined;
  readonly by: ReportBy;
  readonly kpi: string | null;
  readonly isCumulative: boolean;
}

/** The report of a period by channel, campaign or day, and the trend of one KPI. */
@Injectable()
export class KpisStore {
  readonly #client = inject(KpisClient);
  readonly #question = signal<KpisQuestion>({ period: null, by: 'channel', kpi: null, isCumulative: true });

  readonly #overview = pageResource({ params: () => ({}), load: () => this.#client.readMeasuredPeriod() });
  readonly measured = computed<Period | null>(() => {
    const measured = this.#overview.value();
    return measured?.from && measured.to ? { from: measured.from, to: measured.to } : null;
  });
  readonly months = computed(() => {
    const measured = this.measured();
    return measured === null ? [] : monthsOf(measured);
  });
  readonly period = computed(() => {
    const { period } = this.#question();
    return period === null ? (this.months()[0] ?? null) : (period ?? null);
  });
  readonly by = computed(() => this.#question().by);
  readonly isCumulative = computed(() => this.#question().isCumulative);

  readonly #report = pageResource({
    params: () => {
      const period = this.period();
      return period === null ? undefined : { period, by: this.by() };
    },
    load: ({ period, by }) => this.#client.readReport(period, by),
  });
  readonly report = this.#report.value;
  readonly chosenKpi = computed<ReportKpi | null>(() => {
    const kpis = this.report()?.kpis ?? [];
    return kpis.find(({ key }) => key === (this.#question().kpi ?? FIRST_CHOICE)) ?? kpis[0] ?? null;
  });
  readonly #trend = pageResource({
    params: () => {
      const [period, kpi] = [this.period(), this.chosenKpi()];
      return period === null || kpi === null ? undefined : { period, kpi: kpi.key, isCumulative: this.isCumulative() };
    },
    load: ({ period, kpi, isCumulative }) => this.#client.readTrend(kpi, period, isCumulative),
  });
  readonly #targets = pageResource({
    params: () => {
      const period = this.period();
      return period === null ? undefined : { period };
    },
    subject: ({ period }) => period,
    load: ({ period }) => this.#client.readTargets(period),
  });
  /** Come after the rest: without them the charts are whole. */
  readonly targets = computed(() => this.#targets.value() ?? []);
  /** The curve ends where the data does; the period's other days stay, without a line. */
  readonly trend = computed<Trend | null>(() => {
    const [trend, measured] = [this.#trend.value(), this.measured()];
    return trend === null || measured === null ? trend : endingWithData(trend, measured.to);
  });
  readonly hasNoData = computed(() => this.#overview.status() === 'ready' && this.measured() === null);
  /** Charts and table are of one period: both are dimmed until both have arrived. */
  readonly page: PageAnswer = {
    ...allOf(this.#overview, this.#report, this.#trend),
    status: computed(() =>
      this.#overview.status() !== 'ready' || this.hasNoData() ? this.#overview.status() : this.#report.status(),
    ),
  };

  show(question: KpisQuestion): void {
    this.#question.set(question);
  }
}
