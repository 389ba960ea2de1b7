/**
 * The input of the calculation, exactly as it stands in JSON (bonus calculation, "Input").
 * Every number that carries meaning is decimal text (`"12.5"`); counts of days are JSON integers;
 * dates are `YYYY-MM-DD`, and both ends of an interval belong to it.
 */
export interface BonusInput {
  readonly schema: 1;
  readonly period: PeriodInput;
  readonly plan: PlanInput;
  readonly participants: readonly ParticipantInput[];
  /** Per team, one list of measures for each team component. */
  readonly teams?: Readonly<Record<string, MeasureListsInput>>;
  /** One list of measures for each company component; `measures` are read by gates and modifiers only. */
  readonly company?: MeasureListsInput;
}

/** Everything of an input but its participants: what a stream of participants is calculated under. */
export type BonusHeaderInput = Omit<BonusInput, 'participants'>;

export interface PeriodInput {
  readonly from: string;
  readonly to: string;
}

export interface PlanInput {
  readonly currency: string;
  readonly combination: Combination;
  readonly components: readonly ComponentInput[];
  readonly matrix?: MatrixInput;
  readonly modifiers?: readonly ModifierInput[];
  readonly gates?: readonly GateInput[];
  readonly cap?: LimitInput;
  readonly floor?: LimitInput;
  readonly proration?: ProrationInput;
  readonly rounding?: RoundingInput;
  readonly noData?: NoDataPolicy;
  readonly pool?: PoolInput;
  readonly budget?: BudgetInput;
  /** Whether `previouslyPaid` may take the total below 0. */
  readonly recover?: boolean;
  readonly protectIndividual?: { readonly percent: string };
}

export type Combination = 'additive' | 'multiplicative' | 'matrix';
export type Scope = 'individual' | 'team' | 'company';
export type NoDataPolicy = 'error' | 'zero' | 'exclude';

export type ComponentInput = TargetComponentInput | PerUnitComponentInput;

/** A component that earns a rate of its share of the target bonus. */
export interface TargetComponentInput {
  readonly id: string;
  readonly scope: Scope;
  /** Percent of the target bonus; additive plans only. */
  readonly weight?: string;
  readonly curve: CurveInput;
  readonly curveOn?: 'measure' | 'component';
  /** The weights of its lists are positive and need not come to 100; each counts weight / sum. */
  readonly weights?: 'relative';
  readonly cap?: string;
  readonly floor?: string;
}

/** A component that pays money per unit of one measure's actual, beside the target bonus. */
export interface PerUnitComponentInput {
  readonly id: string;
  readonly scope: 'individual';
  readonly kind: 'per-unit';
  readonly mode: PerUnitMode;
  readonly tiers: readonly PerUnitTierInput[];
  /** On `whole` only: `above` leaves a boundary to the lower tier. */
  readonly reach?: Boundary;
  /** Money. */
  readonly cap?: string;
}

export type PerUnitMode = 'marginal' | 'whole' | 'amount';
export type PerUnitTierInput = RateTierInput | AmountTierInput;
export interface RateTierInput {
  readonly from: string;
  readonly rate: string;
}
export interface AmountTierInput {
  readonly from: string;
  readonly to: string;
  readonly amount: string;
}

export type Boundary = 'at' | 'above';
/** Attainment and the rate at it, both in percent. */
export type CurvePointInput = readonly [attainment: string, rate: string];
export type CurveInput =
  | { readonly kind: 'linear' }
  | {
      readonly kind: 'points';
      readonly points: readonly CurvePointInput[];
      readonly below?: 'zero' | 'flat';
      readonly above?: 'flat' | 'extend';
    }
  | { readonly kind: 'steps'; readonly steps: readonly CurvePointInput[]; readonly reach?: Boundary }
  | {
      readonly kind: 'tiers';
      readonly tiers: readonly { readonly upTo: string | null; readonly slope: string }[];
    };

export interface MatrixInput {
  readonly rows: MatrixAxisInput;
  readonly columns: MatrixAxisInput;
  readonly rates: readonly (readonly string[])[];
}
export interface MatrixAxisInput {
  readonly component: string;
  readonly from: readonly string[];
}

export type ModifierInput =
  | {
      readonly id: string;
      readonly kind: 'lookup';
      readonly values: Readonly<Record<string, string>>;
      /** A key of `values`. */
      readonly default?: string;
    }
  | {
      readonly id: string;
      readonly kind: 'number';
      readonly min: string;
      readonly max: string;
      /** A factor. */
      readonly default?: string;
    }
  | {
      readonly id: string;
      readonly kind: 'measure';
      readonly scope: Scope;
      readonly measure: string;
      readonly curve: CurveInput;
      /** A factor, for a measure without data. */
      readonly default?: string;
    };

export interface GateInput {
  readonly id: string;
  readonly when: GateConditionInput;
  readonly otherwise: GateEffectInput;
  /** `total`, or the id of one component. */
  readonly appliesTo: string;
}
export type GateOperator = '>=' | '>' | '<=' | '<' | '==';
export type GateValue = 'actual' | 'attainment' | 'rate';
export interface GateConditionInput {
  readonly scope: Scope;
  /** What is read: a measure, or a component; one of them. */
  readonly measure?: string;
  readonly component?: string;
  readonly value: GateValue;
  readonly op: GateOperator;
  readonly than: string;
}
export type GateEffectInput =
  | { readonly effect: 'zero' }
  | { readonly effect: 'scale'; readonly by: string }
  | { readonly effect: 'cap'; readonly by: string };

export interface LimitInput {
  readonly percentOfTarget?: string;
  readonly amount?: string;
}
export type ProrationBasis = 'calendar-days' | '30/360' | 'whole-months' | 'none';
export interface ProrationInput {
  readonly basis?: ProrationBasis;
  readonly minimumDays?: number;
  readonly factorDecimals?: number;
}
export interface RoundingInput {
  readonly mode?: TotalRoundingMode;
  readonly unit?: string;
}
export type TotalRoundingMode = 'half-up' | 'half-even' | 'down' | 'up';

export interface PoolInput {
  readonly amount?: string;
  readonly funding?: { readonly scope: 'company'; readonly measure: string; readonly curve: CurveInput };
  readonly share: 'score' | 'target';
}
export interface BudgetInput {
  readonly amount: string;
  readonly whenExceeded: 'scale' | 'error';
}

export interface ParticipantInput {
  readonly id: string;
  readonly segments: readonly SegmentInput[];
  /** One list for each individual component. */
  readonly measures?: MeasureListsInput;
  /** By modifier: a key of a lookup, or a factor. */
  readonly modifiers?: Readonly<Record<string, string>>;
  /** Below 0 only where the plan recovers. */
  readonly previouslyPaid?: string;
}

export interface SegmentInput {
  readonly from: string;
  readonly to: string;
  /** Pay for the whole period at full time; with `targetPercent`, unless there is a `targetAmount`. */
  readonly eligiblePay?: string;
  readonly targetPercent?: string;
  readonly targetAmount?: string;
  readonly fte?: string;
  /** An exact fraction of whole numbers, `"10/30"`, by which the full-period target is multiplied beside `fte`. */
  readonly share?: string;
  readonly team?: string;
  readonly absentDays?: number;
}

export type MeasureListsInput = Readonly<Record<string, readonly MeasureInput[]>>;
export type MeasureStatus = 'ok' | 'no_data' | 'undefined_worst' | 'not_applicable' | 'data_error';
export interface MeasureInput {
  readonly id: string;
  readonly weight?: string;
  /** Decimal text, a rating for `rated`, or null for no data. */
  readonly actual: string | null;
  readonly scoring?: ScoringInput;
  readonly attainmentMax?: string;
  readonly status?: MeasureStatus;
  readonly noData?: NoDataPolicy;
  readonly pilot?: boolean;
  readonly curve?: CurveInput;
  /** Highest rate of the measure, in percent. */
  readonly cap?: string;
  /** On a per-unit component: tiers of this measure in place of the component's. */
  readonly tiers?: readonly PerUnitTierInput[];
}

export type ScoringInput =
  | { readonly kind: 'ratio'; readonly direction: 'higher' | 'lower'; readonly target: string }
  | { readonly kind: 'mirror'; readonly target: string }
  | { readonly kind: 'progress'; readonly baseline: string; readonly target: string }
  | { readonly kind: 'range'; readonly low: string; readonly high: string; readonly tolerance: string }
  | { readonly kind: 'milestone' }
  | { readonly kind: 'rated'; readonly ratings: Readonly<Record<string, string>> }
  | { readonly kind: 'given' };
