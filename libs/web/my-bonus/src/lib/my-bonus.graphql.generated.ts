// Written by `npm run codegen` from apps/api/schema.graphql; a change by hand is lost.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AdjustmentKind =
  /** Decided by people, beside the calculation */
  | 'adjustment'
  /** What is owed, and could not be taken from this payout */
  | 'carried'
  /** What a locked run paid too much, as recorded since */
  | 'clawback'
  /** What a locked run should have paid more, as recorded since */
  | 'true_up';

export type BarKind =
  /** Where it begins: the target bonus */
  | 'base'
  /** What adds to it or takes away */
  | 'change'
  /** Where it ends: the payout */
  | 'total';

export type CycleStage =
  /** The period runs; KPIs and targets can still change */
  | 'active'
  /** Payouts are being approved */
  | 'approval'
  /** Nothing changes any more */
  | 'closed'
  /** KPIs and targets are being agreed */
  | 'planning'
  /** Results are being looked at */
  | 'review';

export type CycleState =
  /** Over, and every run of it is approved */
  | 'done'
  /** Over, and not paid yet: no run, or one that nobody has approved */
  | 'ended'
  /** Its first day is to come */
  | 'planned'
  /** Today is one of its days */
  | 'running';

export type KpiDirection =
  /** The plan decides which way is better */
  | 'context'
  /** More is better */
  | 'higher_is_better'
  /** Less is better */
  | 'lower_is_better'
  /** Best within a range that the plan sets */
  | 'target_range';

export type KpiState =
  /** From 80 % of it on */
  | 'at_risk'
  /** Nothing to score */
  | 'no_data'
  /** Further away */
  | 'off_track'
  /** At its target, or on the way there */
  | 'on_track'
  /** Measured, and counted in nothing */
  | 'pilot';

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

export type MeasureDirection =
  /** More is better */
  | 'higher'
  /** Less is better */
  | 'lower'
  /** Best within a range */
  | 'range';

export type MyBonusState =
  /** Approved by somebody else than who submitted it */
  | 'approved'
  /** Calculated; another run may take its place */
  | 'calculated'
  /** Handed on to payroll */
  | 'exported'
  /** Final */
  | 'locked'
  /** Not calculated yet */
  | 'open'
  /** Sent back with a reason */
  | 'rejected'
  /** Waits for approval */
  | 'submitted'
  /** A later run took its place */
  | 'superseded';

export type PayoutOutcome =
  /** Takes no part */
  | 'not_eligible'
  /** Something is paid */
  | 'paid'
  /** Takes part, and gets nothing */
  | 'zero';

export type StepUnit =
  /** 1 where something is met, else 0 */
  | 'flag'
  /** A share of full time */
  | 'full_time'
  /** The currency of the payout */
  | 'money'
  /** A plain number */
  | 'number'
  /** Percent points */
  | 'percent';

export type MyMeasurePartsFragment = { readonly __typename: 'BonusMeasure', readonly measureId: string, readonly slice: string | null, readonly actual: string | null, readonly target: string | null, readonly attainment: string | null, readonly attainmentMax: string | null, readonly rate: string | null, readonly weight: string, readonly counted: boolean, readonly status: KpiStatus, readonly direction: MeasureDirection, readonly standing: { readonly __typename: 'KpiStanding', readonly state: KpiState, readonly isFinal: boolean, readonly pace: string | null, readonly missedBy: string | null }, readonly amountEffect: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly kpi: { readonly __typename: 'Kpi', readonly key: string, readonly shortName: string, readonly unit: KpiUnit, readonly direction: KpiDirection } };

export type MyExplanationPartsFragment = { readonly __typename: 'PayoutExplanation', readonly sentence: string, readonly steps: ReadonlyArray<{ readonly __typename: 'ExplanationStep', readonly number: number, readonly title: string, readonly formula: string | null, readonly full: string | null, readonly remark: string | null, readonly result: string | null, readonly unit: StepUnit, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly waterfall: ReadonlyArray<{ readonly __typename: 'WaterfallStep', readonly key: string, readonly label: string, readonly detail: string | null, readonly kind: BarKind, readonly steps: ReadonlyArray<number>, readonly from: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly to: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly delta: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> };

export type MyBonusQueryVariables = Exact<{
  cycleId?: string | null | undefined;
  planId?: string | null | undefined;
}>;


export type MyBonusQuery = { readonly myCycles: ReadonlyArray<{ readonly __typename: 'Cycle', readonly id: string, readonly name: string, readonly from: string, readonly to: string, readonly state: CycleState }>, readonly myPayouts: ReadonlyArray<{ readonly __typename: 'OwnTotal', readonly cycle: { readonly __typename: 'Cycle', readonly id: string, readonly name: string }, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly myBonus: { readonly __typename: 'MyBonus', readonly state: MyBonusState, readonly engineInput: unknown, readonly acknowledged: boolean | null, readonly plans: ReadonlyArray<{ readonly __typename: 'MyBonusPlan', readonly planId: string, readonly planName: string, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly together: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly cycle: { readonly __typename: 'Cycle', readonly id: string, readonly name: string, readonly from: string, readonly to: string, readonly stage: CycleStage }, readonly planVersion: { readonly __typename: 'BonusPlanVersionSummary', readonly id: string, readonly planName: string, readonly number: number } | null, readonly awaitedVersion: { readonly __typename: 'BonusPlanVersionSummary', readonly id: string, readonly planName: string, readonly number: number } | null, readonly measures: ReadonlyArray<{ readonly __typename: 'BonusMeasure', readonly measureId: string, readonly slice: string | null, readonly actual: string | null, readonly target: string | null, readonly attainment: string | null, readonly attainmentMax: string | null, readonly rate: string | null, readonly weight: string, readonly counted: boolean, readonly status: KpiStatus, readonly direction: MeasureDirection, readonly standing: { readonly __typename: 'KpiStanding', readonly state: KpiState, readonly isFinal: boolean, readonly pace: string | null, readonly missedBy: string | null }, readonly amountEffect: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly kpi: { readonly __typename: 'Kpi', readonly key: string, readonly shortName: string, readonly unit: KpiUnit, readonly direction: KpiDirection } }>, readonly teamMeasures: ReadonlyArray<{ readonly __typename: 'BonusMeasure', readonly measureId: string, readonly slice: string | null, readonly actual: string | null, readonly target: string | null, readonly attainment: string | null, readonly attainmentMax: string | null, readonly rate: string | null, readonly weight: string, readonly counted: boolean, readonly status: KpiStatus, readonly direction: MeasureDirection, readonly standing: { readonly __typename: 'KpiStanding', readonly state: KpiState, readonly isFinal: boolean, readonly pace: string | null, readonly missedBy: string | null }, readonly amountEffect: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly kpi: { readonly __typename: 'Kpi', readonly key: string, readonly shortName: string, readonly unit: KpiUnit, readonly direction: KpiDirection } }>, readonly payout: { readonly __typename: 'Payout', readonly id: string, readonly runId: string, readonly personId: string, readonly outcome: PayoutOutcome, readonly reason: string | null, readonly percentOfTarget: string | null, readonly receiptHash: string | null, readonly targetBonus: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly ownAmount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly teamAmount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly adjustments: ReadonlyArray<{ readonly __typename: 'PayoutAdjustment', readonly id: string, readonly kind: AdjustmentKind, readonly reason: string, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }>, readonly teamEffect: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly explanation: { readonly __typename: 'PayoutExplanation', readonly sentence: string, readonly steps: ReadonlyArray<{ readonly __typename: 'ExplanationStep', readonly number: number, readonly title: string, readonly formula: string | null, readonly full: string | null, readonly remark: string | null, readonly result: string | null, readonly unit: StepUnit, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly waterfall: ReadonlyArray<{ readonly __typename: 'WaterfallStep', readonly key: string, readonly label: string, readonly detail: string | null, readonly kind: BarKind, readonly steps: ReadonlyArray<number>, readonly from: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly to: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly delta: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> } } | null, readonly standing: { readonly __typename: 'BonusStanding', readonly percentOfTarget: string | null, readonly total: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly teamEffect: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null, readonly explanation: { readonly __typename: 'PayoutExplanation', readonly sentence: string, readonly steps: ReadonlyArray<{ readonly __typename: 'ExplanationStep', readonly number: number, readonly title: string, readonly formula: string | null, readonly full: string | null, readonly remark: string | null, readonly result: string | null, readonly unit: StepUnit, readonly amount: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } | null }>, readonly waterfall: ReadonlyArray<{ readonly __typename: 'WaterfallStep', readonly key: string, readonly label: string, readonly detail: string | null, readonly kind: BarKind, readonly steps: ReadonlyArray<number>, readonly from: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly to: { readonly __typename: 'Money', readonly amount: string, readonly currency: string }, readonly delta: { readonly __typename: 'Money', readonly amount: string, readonly currency: string } }> } } | null } | null };

export const MyMeasurePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MyMeasureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BonusMeasure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"measureId"}},{"kind":"Field","name":{"kind":"Name","value":"slice"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"attainment"}},{"kind":"Field","name":{"kind":"Name","value":"attainmentMax"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isFinal"}},{"kind":"Field","name":{"kind":"Name","value":"pace"}},{"kind":"Field","name":{"kind":"Name","value":"missedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"amountEffect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kpi"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}}]}}]} as unknown as DocumentNode<MyMeasurePartsFragment, unknown>;
export const MyExplanationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MyExplanationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PayoutExplanation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"full"}},{"kind":"Field","name":{"kind":"Name","value":"remark"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waterfall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"delta"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"}}]}}]}}]} as unknown as DocumentNode<MyExplanationPartsFragment, unknown>;
export const MyBonusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyBonus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cycleId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"planId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myCycles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"myPayouts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cycle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"myBonus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"cycleId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cycleId"}}},{"kind":"Argument","name":{"kind":"Name","value":"planId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"planId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"planId"}},{"kind":"Field","name":{"kind":"Name","value":"planName"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"together"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"engineInput"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledged"}},{"kind":"Field","name":{"kind":"Name","value":"cycle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"planVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"planName"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"awaitedVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"planName"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MyMeasureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"teamMeasures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MyMeasureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"runId"}},{"kind":"Field","name":{"kind":"Name","value":"personId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"targetBonus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownAmount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"teamAmount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adjustments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"percentOfTarget"}},{"kind":"Field","name":{"kind":"Name","value":"teamEffect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receiptHash"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MyExplanationParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"percentOfTarget"}},{"kind":"Field","name":{"kind":"Name","value":"teamEffect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MyExplanationParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MyMeasureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BonusMeasure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"measureId"}},{"kind":"Field","name":{"kind":"Name","value":"slice"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"attainment"}},{"kind":"Field","name":{"kind":"Name","value":"attainmentMax"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isFinal"}},{"kind":"Field","name":{"kind":"Name","value":"pace"}},{"kind":"Field","name":{"kind":"Name","value":"missedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"amountEffect"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kpi"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MyExplanationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PayoutExplanation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"full"}},{"kind":"Field","name":{"kind":"Name","value":"remark"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waterfall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"delta"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"}}]}}]}}]} as unknown as DocumentNode<MyBonusQuery, MyBonusQueryVariables>;