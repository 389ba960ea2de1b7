import { computed, inject, Injectable, signal } from '@angular/core';
import { injectFailureText } from '@premia/web-util';
import { endingWithData } from './ending-with-data';
import type { MeasuredPeriod, Period, Report, ReportBy, ReportKpi, Trend } from './kpis-client';
import { KpisClient } from './kpis-client';
import { monthsOf } from './months-of';

/** The KPI that the charts begin with, where the data has it: what came back for what was spent. */
const FIRST_CHOICE = 'romi';

/** The report of a period by channel, campaign or day, and the trend of one KPI. */
@Injectable()
export class KpisStore {
  readonly #client = inject(KpisClient);
  readonly #failureText = injectFailureText();
  readonly #status = signal<'loading' | 'ready' | 'failed'>('loading');
  readonly #error = signal<string | null>(null);
  readonly #measured = signal<MeasuredPeriod | null>(null);
  readonly #period = signal<Period | null>(null);
  readonly #by = signal<ReportBy>('channel');
  readonly #report = signal<Report | null>(null);
  readonly #chosen = signal(FIRST_CHOICE);
  readonly #cumulative = signal(true);
  readonly #trend = signal<Trend | null>(null);

  readonly status = this.#status.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly period = this.#period.asReadonly();
  readonly by = this.#by.asReadonly();
  readonly report = this.#report.asReadonly();
  readonly isCumulative = this.#cumulative.asReadonly();
  readonly measured = computed<Period | null>(() => {
    const measured = this.#measured();
    return measured?.from && measured.to ? { from: measured.from, to: measured.to } : null;
  });
  /** The curve ends where the data does; the period's other days stay, without a line. */
  readonly trend = computed<Trend | null>(() => {
    const [trend, measured] = [this.#trend(), this.measured()];
    return trend === null || measured === null ? trend : endingWithData(trend, measured.to);
  });
  readonly months = computed(() => {
    const measured = this.measured();
    return measured === null ? [] : monthsOf(measured);
  });
  readonly hasNoData = computed(() => this.#status() === 'ready' && this.measured() === null);
  readonly chosenKpi = computed<ReportKpi | null>(() => {
    const kpis = this.#report()?.kpis ?? [];
    return kpis.find((kpi) => kpi.key === this.#chosen()) ?? kpis[0] ?? null;
  });

  async start(): Promise<void> {
    await this.#attempt(async () => {
      this.#measured.set(await this.#client.readMeasuredPeriod());
      const latest = this.months()[0];
      if (latest === undefined) return;
      this.#period.set(latest);
      await this.#read();
    });
  }

  async showPeriod(period: Period): Promise<void> {
    this.#period.set(period);
    await this.#attempt(() => this.#read());
  }

  async showBy(by: ReportBy): Promise<void> {
    this.#by.set(by);
    await this.#attempt(() => this.#read());
  }

  async choose(kpi: string): Promise<void> {
    this.#chosen.set(kpi);
    await this.#attempt(() => this.#readTrend());
  }

  async countDays(cumulative: boolean): Promise<void> {
    this.#cumulative.set(cumulative);
    await this.#attempt(() => this.#readTrend());
  }

  async #read(): Promise<void> {
    const period = this.#period();
    if (period === null) return;
    this.#report.set(await this.#client.readReport(period, this.#by()));
    await this.#readTrend();
  }

  async #readTrend(): Promise<void> {
    const period = this.#period();
    const kpi = this.chosenKpi();
    if (period === null || kpi === null) return;
    this.#trend.set(await this.#client.readTrend(kpi.key, period, this.#cumulative()));
  }

  async #attempt(step: () => Promise<void>): Promise<void> {
    this.#status.set('loading');
    try {
      await step();
      this.#status.set('ready');
    } catch (failure) {
      this.#error.set(this.#failureText(failure));
      this.#status.set('failed');
    }
  }
}
