// Written by `npm run codegen` from apps/api/schema.graphql; a change by hand is lost.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Controllability =
  /** One person can usually move it */
  | 'individual'
  /** One person can move it together with others */
  | 'shared'
  /** Only a team can move it */
  | 'team';

export type KpiCategory =
  /** Winning leads and customers */
  | 'acquisition'
  /** Being seen and known */
  | 'awareness'
  /** Leading from one step to the next */
  | 'conversion'
  /** What results cost */
  | 'efficiency'
  /** Being looked at and used */
  | 'engagement'
  /** No KPI of the catalogue: a measured quantity that counts as one */
  | 'metric'
  /** Keeping customers */
  | 'retention'
  /** Orders and what they bring */
  | 'revenue';

export type KpiDirection =
  /** The plan decides which way is better */
  | 'context'
  /** More is better */
  | 'higher_is_better'
  /** Less is better */
  | 'lower_is_better'
  /** Best within a range that the plan sets */
  | 'target_range';

export type KpiStatus =
  /** What was measured contradicts itself */
  | 'data_error'
  /** Nothing was measured */
  | 'no_data'
  /** There was nothing to measure */
  | 'not_applicable'
  /** There is a value */
  | 'ok'
  /** Money was spent without a result: no value, and the worst there could be */
  | 'undefined_worst';

export type KpiUnit =
  /** A number of things */
  | 'count'
  /** The currency of the workspace */
  | 'money'
  /** Pages */
  | 'pages'
  /** Percent points */
  | 'percent'
  /** Periods of the report */
  | 'periods'
  /** A plain quotient */
  | 'ratio'
  /** Points of a scale */
  | 'score'
  /** Seconds */
  | 'seconds';

export type OwnerKind =
  /** Everybody */
  | 'company'
  /** One person */
  | 'person'
  /** A team together */
  | 'team';

export type ReportBy =
  /** A row for each campaign */
  | 'campaign'
  /** A row for each channel */
  | 'channel'
  /** A row for each day */
  | 'day'
  /** One row over everything */
  | 'total';

export type ReportKpiFragment = { readonly __typename: 'Kpi', readonly key: string, readonly name: string, readonly shortName: string, readonly unit: KpiUnit, readonly direction: KpiDirection };

export type ReportRowFragment = { readonly __typename: 'KpiReportRow', readonly key: string, readonly channel: string | null, readonly campaign: string | null, readonly date: string | null, readonly metrics: ReadonlyArray<{ readonly __typename: 'MetricTotal', readonly metric: string, readonly name: string, readonly value: string }>, readonly values: ReadonlyArray<{ readonly __typename: 'KpiValue', readonly kpi: string, readonly value: string | null, readonly status: KpiStatus, readonly reason: string | null }> };

export type MeasuredPeriodQueryVariables = Exact<{ [key: string]: never; }>;


export type MeasuredPeriodQuery = { readonly dataOverview: { readonly __typename: 'DataOverview', readonly from: string | null, readonly to: string | null, readonly observationCount: number } };

export type KpiReportQueryVariables = Exact<{
  from: string;
  to: string;
  by: ReportBy;
}>;


export type KpiReportQuery = { readonly kpiReport: { readonly __typename: 'KpiReport', readonly from: string, readonly to: string, readonly by: ReportBy, readonly kpis: ReadonlyArray<{ readonly __typename: 'Kpi', readonly key: string, readonly name: string, readonly shortName: string, readonly unit: KpiUnit, readonly direction: KpiDirection }>, readonly rows: ReadonlyArray<{ readonly __typename: 'KpiReportRow', readonly key: string, readonly channel: string | null, readonly campaign: string | null, readonly date: string | null, readonly metrics: ReadonlyArray<{ readonly __typename: 'MetricTotal', readonly metric: string, readonly name: string, readonly value: string }>, readonly values: ReadonlyArray<{ readonly __typename: 'KpiValue', readonly kpi: string, readonly value: string | null, readonly status: KpiStatus, readonly reason: string | null }> }>, readonly total: { readonly __typename: 'KpiReportRow', readonly key: string, readonly channel: string | null, readonly campaign: string | null, readonly date: string | null, readonly metrics: ReadonlyArray<{ readonly __typename: 'MetricTotal', readonly metric: string, readonly name: string, readonly value: string }>, readonly values: ReadonlyArray<{ readonly __typename: 'KpiValue', readonly kpi: string, readonly value: string | null, readonly status: KpiStatus, readonly reason: string | null }> }, readonly loss: { readonly __typename: 'SpendLoss', readonly percent: string, readonly campaigns: ReadonlyArray<string> } | null } };

export type KpiTrendQueryVariables = Exact<{
  kpi: string;
  from: string;
  to: string;
  by: ReportBy;
  cumulative: boolean;
}>;


export type KpiTrendQuery = { readonly kpiTrend: { readonly __typename: 'KpiTrend', readonly days: ReadonlyArray<string>, readonly kpi: { readonly __typename: 'Kpi', readonly key: string, readonly name: string, readonly shortName: string, readonly unit: KpiUnit, readonly direction: KpiDirection }, readonly series: ReadonlyArray<{ readonly __typename: 'KpiTrendSeries', readonly key: string, readonly values: ReadonlyArray<string | null> }> } };

export type KpiPeriodsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type KpiPeriodsQuery = { readonly cycles: { readonly __typename: 'CycleConnection', readonly pageInfo: { readonly __typename: 'PageInfo', readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly __typename: 'Cycle', readonly id: string, readonly from: string, readonly to: string }> } };

export type KpiTargetsQueryVariables = Exact<{
  cycleId: string;
}>;


export type KpiTargetsQuery = { readonly assignments: ReadonlyArray<{ readonly __typename: 'Assignment', readonly ownerKind: OwnerKind, readonly scoring: unknown, readonly pilot: boolean, readonly channels: ReadonlyArray<string>, readonly campaigns: ReadonlyArray<string>, readonly kpi: { readonly __typename: 'Kpi', readonly key: string } }> };

export type KpiCatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type KpiCatalogueQuery = { readonly kpis: ReadonlyArray<{ readonly __typename: 'Kpi', readonly description: string, readonly category: KpiCategory, readonly formulaText: string | null, readonly controllability: Controllability | null, readonly traps: ReadonlyArray<string>, readonly availableWithData: boolean, readonly key: string, readonly name: string, readonly shortName: string, readonly unit: KpiUnit, readonly direction: KpiDirection }> };

export const ReportKpiFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportKpi"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}}]} as unknown as DocumentNode<ReportKpiFragment, unknown>;
export const ReportRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KpiReportRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"campaign"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kpi"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<ReportRowFragment, unknown>;
export const MeasuredPeriodDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MeasuredPeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataOverview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"observationCount"}}]}}]}}]} as unknown as DocumentNode<MeasuredPeriodQuery, MeasuredPeriodQueryVariables>;
export const KpiReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KpiReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportBy"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kpiReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"kpis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportKpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"loss"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"campaigns"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportKpi"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KpiReportRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"campaign"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kpi"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<KpiReportQuery, KpiReportQueryVariables>;
export const KpiTrendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KpiTrend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kpi"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportBy"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cumulative"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kpiTrend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kpi"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kpi"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}},{"kind":"Argument","name":{"kind":"Name","value":"cumulative"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cumulative"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kpi"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportKpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportKpi"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}}]} as unknown as DocumentNode<KpiTrendQuery, KpiTrendQueryVariables>;
export const KpiPeriodsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KpiPeriods"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cycles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}}]}}]} as unknown as DocumentNode<KpiPeriodsQuery, KpiPeriodsQueryVariables>;
export const KpiTargetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KpiTargets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cycleId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"cycleId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cycleId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ownerKind"}},{"kind":"Field","name":{"kind":"Name","value":"scoring"}},{"kind":"Field","name":{"kind":"Name","value":"pilot"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"campaigns"}},{"kind":"Field","name":{"kind":"Name","value":"kpi"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}}]} as unknown as DocumentNode<KpiTargetsQuery, KpiTargetsQueryVariables>;
export const KpiCatalogueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KpiCatalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kpis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportKpi"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"formulaText"}},{"kind":"Field","name":{"kind":"Name","value":"controllability"}},{"kind":"Field","name":{"kind":"Name","value":"traps"}},{"kind":"Field","name":{"kind":"Name","value":"availableWithData"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportKpi"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}}]} as unknown as DocumentNode<KpiCatalogueQuery, KpiCatalogueQueryVariables>;