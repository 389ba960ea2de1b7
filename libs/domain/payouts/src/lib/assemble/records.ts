import type { BonusErrorCode, MeasureStatus, NoDataPolicy, ScoringInput } from '@premia/domain-bonus';
import type { MoneyText } from '@premia/shared-format';
import type { Text } from '@premia/shared-messages';

/** A cycle as a run sees it; dates are `YYYY-MM-DD`, both ends included. */
export interface CycleRecord {
  readonly kind: 'month' | 'quarter' | 'half-year' | 'year' | 'free';
  readonly from: string;
  readonly to: string;
}

/** Terms of a person; pay and target amount are per month at full time, decimal text. */
export interface TermsRecord {
  readonly from: string;
  /** Null: still in force. */
  readonly to: string | null;
  readonly teamId: string | null;
  readonly position: string;
  readonly fte: string;
  readonly eligiblePay: string | null;
  /** Percent points. */
  readonly targetPercent: string | null;
  readonly targetAmount: string | null;
}

export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  /** The last day of service; null while employed. */
  readonly leftOn: string | null;
  /** In order of time, without overlap; all that touch the cycle, and the next after it where none does. */
  readonly terms: readonly TermsRecord[];
}

/** A KPI owned by a person, a team or the company in the cycle. */
export interface AssignmentRecord {
  readonly id: string;
  /** Key of the catalogue or of a metric. */
  readonly kpi: string;
  /** Component of the plan; null: the per-unit one called as the KPI, else the only one of the owner's scope with a target. */
  readonly component: string | null;
  /** Percent of its list. */
  readonly weight: string;
  readonly scoring: ScoringInput;
  readonly attainmentMax: string | null;
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
  readonly pilot: boolean;
  readonly noData: NoDataPolicy | null;
}

/** What the KPI side says of an assignment at the moment of the run. */
export interface ActualRecord {
  readonly value: string | null;
  readonly status: MeasureStatus;
}

/** Actuals of the cycle's assignments, evaluated when they are asked for. */
export interface Actuals {
  of(assignment: AssignmentRecord): ActualRecord;
}

/** What HR gave of a person in the cycle, and what earlier runs of the year paid them under the plan. */
export interface GivenInputs {
  /** By modifier of the plan: a word, or a factor as decimal text. */
  readonly factors: Readonly<Record<string, string>>;
  readonly absentDays: number;
  /** Money; decimal text. */
  readonly previouslyPaid: string;
}

export const NOTHING_GIVEN: GivenInputs = { factors: {}, absentDays: 0, previouslyPaid: '0' };

/** Where a measure of the calculation comes from, frozen with the run so that it can be told in words later. */
export interface MeasureSource {
  readonly component: string;
  /** Id of the measure in the calculation. */
  readonly measure: string;
  readonly assignmentId: string;
  readonly kpi: string;
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
}

/** Something to know before a run is calculated; a blocking one leaves no run. */
export interface Issue {
  readonly code: IssueCode;
  readonly blocking: boolean;
  readonly personId: string | null;
  readonly values: IssueValues;
}

/** What goes into the sentence of a finding, as far as it needs it: names, keys, decimals, days. */
export interface IssueValues {
  /** Whose; empty for the company. */
  readonly name?: string;
  readonly kpi?: string;
  /** A component of the plan: its id, and what it is called. */
  readonly component?: string;
  readonly part?: Text;
  readonly sum?: string;
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
  /** What another run pays, and by which plan. */
  readonly amount?: MoneyText;
  readonly plan?: string;
  readonly runId?: string;
  readonly payoutId?: string;
  /** Of a run, of a version of the plan. */
  readonly number?: string;
  readonly version?: string;
  /** A factor of the plan, and what was given for it. */
  readonly factor?: string;
  readonly value?: string;
  /** Some of those whom it is about. */
  readonly names?: string;
  /** How many of how many. */
  readonly count?: string;
  readonly needed?: string;
  readonly head?: string;
  /** What the engine says, and where. */
  readonly code?: BonusErrorCode;
  readonly path?: string;
  readonly message?: string;
}

export type IssueCode =
  | 'no-published-plan'
  | 'plan-applies-later'
  | 'run-under-approval'
  | 'outside-own-teams'
  | 'nobody-in-plan'
  | 'no-terms'
  | 'terms-after-leaving'
  | 'days-without-terms'
  | 'days-outside-plan'
  | 'days-without-target'
  | 'paid-twice'
  | 'no-target'
  | 'no-kpis'
  | 'kpis-missing'
  | 'not-in-plan'
  | 'no-team'
  | 'team-without-kpis'
  | 'company-without-kpis'
  | 'component-unclear'
  | 'weights-not-100'
  | 'no-data'
  | 'no-data-counts-zero'
  | 'no-data-left-out'
  | 'data-error'
  | 'one-measure'
  | 'factor-missing'
  | 'factors-missing'
  | 'factor-unfit'
  | 'absence-too-long'
  | 'absence-spread'
  | 'earlier-run-open'
  | 'head-left'
  | 'not-acknowledged'
  | 'version-not-acknowledged'
  | 'calculation';
