import { inject, Injectable } from '@angular/core';
import type { Schema } from '@premia/web-util';
import { GraphqlClient, readAll } from '@premia/web-util';
import type {
  KpiCatalogueQuery,
  KpiReportQuery,
  KpiTargetsQuery,
  KpiTrendQuery,
  MeasuredPeriodQuery,
  ReportKpiFragment,
  ReportRowFragment,
} from './kpis.graphql.generated';
import {
  KpiCatalogueDocument,
  KpiPeriodsDocument,
  KpiReportDocument,
  KpiTargetsDocument,
  KpiTrendDocument,
  MeasuredPeriodDocument,
} from './kpis.graphql.generated';

export type MeasuredPeriod = MeasuredPeriodQuery['dataOverview'];
export type Report = KpiReportQuery['kpiReport'];
export type Row = ReportRowFragment;
export type ReportKpi = ReportKpiFragment;
export type Trend = KpiTrendQuery['kpiTrend'];
export type AimedKpi = KpiTargetsQuery['assignments'][number];
export type CatalogueKpi = KpiCatalogueQuery['kpis'][number];
export type ReportBy = Exclude<Schema.ReportBy, 'total'>;

/** An interval of days that includes both ends. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The operations of the KPI pages, one method each. */
@Injectable({ providedIn: 'root' })
export class KpisClient {
  readonly #client = inject(GraphqlClient);

  async readMeasuredPeriod(): Promise<MeasuredPeriod> {
    return (await this.#client.query(MeasuredPeriodDocument, {})).dataOverview;
  }

  async readReport(period: Period, by: ReportBy): Promise<Report> {
    return (await this.#client.query(KpiReportDocument, { ...period, by })).kpiReport;
  }

  async readTrend(kpi: string, period: Period, cumulative: boolean): Promise<Trend> {
    return (await this.#client.query(KpiTrendDocument, { kpi, ...period, by: 'channel', cumulative })).kpiTrend;
  }

  /** What was agreed on for a period that is a cycle; nothing for any other. */
  async readTargets({ from, to }: Period): Promise<readonly AimedKpi[]> {
    const cycles = await readAll(async (page) => (await this.#client.query(KpiPeriodsDocument, page)).cycles);
    const cycle = cycles.find((one) => one.from === from && one.to === to);
    return cycle === undefined ? [] : (await this.#client.query(KpiTargetsDocument, { cycleId: cycle.id })).assignments;
  }

  async readCatalogue(): Promise<readonly CatalogueKpi[]> {
    return (await this.#client.query(KpiCatalogueDocument, {})).kpis;
  }
}
