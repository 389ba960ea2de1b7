/** A short text in both languages of the interface. */
export interface LocalizedText {
  readonly en: string;
  readonly ru: string;
}

/** What a KPI or metric is counted in; `percent` holds percent points, `money` is in the tenant's currency. */
export type KpiUnit = 'percent' | 'ratio' | 'money' | 'count' | 'score' | 'pages' | 'seconds' | 'periods';

/** How the values of a metric become one value of a window (product §3, ratios of sums). */
export type Aggregation = 'sum' | 'last' | 'first' | 'avg' | 'distinct';

export type KpiCategory =
  'awareness' | 'engagement' | 'acquisition' | 'conversion' | 'revenue' | 'retention' | 'efficiency';

/** Which way is better; `context` and `target_range` need a decision of the plan. */
export type KpiDirection = 'higher_is_better' | 'lower_is_better' | 'target_range' | 'context';

export type KpiKind = 'count' | 'ratio' | 'product';

/** Why a KPI has no value; `ok` means that it has one. */
export type KpiStatus = 'ok' | UnavailableStatus;
export type UnavailableStatus = 'no_data' | 'undefined_worst' | 'not_applicable' | 'data_error';

/** Who can usually move the KPI: one person, one person together with others, or only a team. */
export type Controllability = 'individual' | 'shared' | 'team';

export type GoalFamily = 'brand_awareness' | 'acquire_customers' | 'loyalty' | 'grow_sales';

export type Cadence = 'real_time' | 'week' | 'month';

/** A metric as a formula takes it: already aggregated over the window. */
export interface KpiInput {
  readonly name: string;
  readonly aggregation: Aggregation;
  readonly unit: KpiUnit;
  readonly names: LocalizedText;
}

/** What a denominator of zero means for this KPI. */
export interface ZeroDenominatorRule {
  readonly denominator: string;
  readonly ifNumeratorZero: UnavailableStatus;
  readonly ifNumeratorNonzero: UnavailableStatus;
}

/** Another accepted formula of the same KPI, chosen by the plan. */
export interface KpiVariant {
  readonly key: string;
  readonly names: LocalizedText;
  readonly formula: string;
  readonly unit: KpiUnit;
  readonly inputs: readonly KpiInput[];
}

/** A usual value, as a comparison over KPI keys; for reading, never for scoring. */
export interface KpiNorm {
  readonly rule: string;
  readonly level: 'minimum' | 'norm' | 'good';
  readonly names: LocalizedText;
}

/** A usual mistake with the KPI, and what to do instead. */
export interface KpiTrap {
  readonly issue: LocalizedText;
  readonly rule: LocalizedText;
}

/** One KPI of the catalogue (product §3.1). */
export interface KpiDefinition {
  readonly key: string;
  readonly names: LocalizedText;
  readonly aliases: readonly string[];
  readonly description: LocalizedText;
  readonly category: KpiCategory;
  readonly unit: KpiUnit;
  readonly direction: KpiDirection;
  readonly kind: KpiKind;
  readonly inputs: readonly KpiInput[];
  readonly formula: string;
  readonly zeroDenominator: ZeroDenominatorRule | null;
  readonly variants: readonly KpiVariant[];
  readonly norms: readonly KpiNorm[];
  readonly goalFamilies: readonly GoalFamily[];
  readonly sources: readonly string[];
  readonly controllability: { readonly level: Controllability; readonly reason: LocalizedText };
  readonly cadence: Cadence | null;
  /** Keys of KPIs to watch beside this one, so that it is not pushed at their cost. */
  readonly guards: readonly string[];
  readonly traps: readonly KpiTrap[];
}
