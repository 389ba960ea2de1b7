import type { Period, Rational } from '@premia/domain-kernel';
import type { Allotment } from '../allotment';
import type { GateOperator, GateValue, PerUnitMode, ProrationBasis, Scope } from '../input';
import type { PerUnitEarnedTrace } from '../per-unit/modes';
import type { GateEffect, Rounding } from '../plan';
import type { IneligibleReason, ParticipantResult } from '../result';
import type { MeasureTrace, RateTrace } from './measure-trace';

/**
 * How one payout came about, as a tree of what the calculation did, in the order of bonus calculation §5. Every node has
 * a `kind` of its own, the exact numbers that went into it, and its exact `result`; nothing is rounded that the
 * calculation does not round, and nothing is text. What two places of the tree share (a measure that a component counts
 * and a gate reads) is the same object in both.
 */
export interface Trace {
  readonly kind: 'payout';
  readonly participantId: string;
  readonly rounding: Rounding;
  readonly targetBonus: TargetBonusTrace;
  /** Null where the plan asks for no minimum service. */
  readonly service: ServiceTrace | null;
  /** In the order of the plan. */
  readonly components: readonly ComponentTrace[];
  /** All gates, evaluated before any of them has an effect. */
  readonly gates: readonly GateTrace[];
  readonly combination: CombinationTrace;
  /** All modifiers; each is also a stage. */
  readonly modifiers: readonly ModifierTrace[];
  /**
   * From the combined amount to the total, in order. Each starts from the `result` of the one before (the first from
   * that of `combination`), so that the differences `result − before` add up to `result − combination.result`.
   * A stage that changes nothing is left out, but for modifiers and the rounding at the end.
   */
  readonly stages: readonly StageTrace[];
  /** Money before rounding, pool and budget. */
  readonly grossPayout: Rational;
  /** Money that is paid. */
  readonly result: Rational;
  /** Money; null in plans that are not additive. */
  readonly teamEffect: Rational | null;
  /** What of the others' results the total rests on; null where everybody is paid alone. */
  readonly allotment: Allotment | null;
  /** The same payout as a line of the result: `calculate` gives the same. */
  readonly line: ParticipantResult;
}

/* ── Target bonus (bonus calculation §4) ── */

/** The sum of the segments, money; never below 0. */
export interface TargetBonusTrace {
  readonly kind: 'target-bonus';
  readonly segments: readonly SegmentTrace[];
  readonly result: Rational;
}

/** `fullTarget · fte · share · factor`, money; below 0 where more days were absent than count by 30/360. */
export interface SegmentTrace {
  readonly kind: 'segment';
  /** In order of time, from 0. */
  readonly index: number;
  readonly period: Period;
  readonly team: string | null;
  readonly fullTarget: FullTargetTrace;
  readonly fte: Rational;
  /** An exact part of the full-period target; 1 where the input gives none. */
  readonly share: Rational;
  readonly factor: FactorTrace;
  readonly result: Rational;
}

/** The target for the whole period at full time, money: given, or `eligiblePay · percent / 100`. */
export type FullTargetTrace =
  | { readonly kind: 'target-amount'; readonly result: Rational }
  | {
      readonly kind: 'target-of-pay';
      readonly eligiblePay: Rational;
      readonly percent: Rational;
      readonly result: Rational;
    };

/** `(counted − absentDays) / full`, rounded half-up where the plan says to how many decimals. */
export interface FactorTrace {
  readonly kind: 'factor';
  readonly basis: ProrationBasis;
  /** Days or months of the segment, as the basis counts them; 1 without proration. */
  readonly counted: Rational;
  readonly absentDays: Rational;
  /** Days or months of the period; 1 without proration. */
  readonly full: Rational;
  /** The quotient before it is rounded. */
  readonly exact: Rational;
  /** Null where it is not rounded. */
  readonly decimals: number | null;
  readonly result: Rational;
}

/** `serviceDays ≥ minimumDays`; without it nothing is paid. */
export interface ServiceTrace {
  readonly kind: 'service';
  readonly serviceDays: number;
  readonly minimumDays: number;
  readonly isReached: boolean;
}

/* ── Components (§3) ── */

export type ComponentTrace = TargetComponentTrace | PerUnitTrace;
/** A component before its gates. */
export type UngatedTrace = Omit<TargetComponentTrace, 'effects' | 'result'> | Omit<PerUnitTrace, 'effects' | 'result'>;

/** A component that earns a rate of its share of the target bonus; percent. */
export interface TargetComponentTrace {
  readonly kind: 'target-component';
  readonly id: string;
  readonly scope: Scope;
  /** Percent of the target bonus; null where the plan does not add components up. */
  readonly weight: Rational | null;
  /** One for the participant, the company or the only team; of several teams one each, whose mean the component is. */
  readonly scores: readonly ListScoreTrace[];
  /** `Σ share · attainment / Σ share` over `scores`. */
  readonly attainment: Rational;
  /** `Σ share · rate / Σ share` over `scores`: before any gate. */
  readonly rate: Rational;
  /** Failed gates on this component, in order; on its rate. */
  readonly effects: readonly EffectTrace[];
  /** The rate after the gates. */
  readonly result: Rational;
}

/** What one owner's list of measures comes to. */
export interface ListScoreTrace {
  readonly kind: 'list-score';
  readonly team: string | null;
  /** What this team weighs in the component, money or days; null where there is one owner only. */
  readonly share: Rational | null;
  readonly measures: readonly MeasureTrace[];
  /** `Σ weight · attainment / Σ weight` over the measures that count. */
  readonly attainment: Rational;
  /**
   * Before floor and cap: the mean of the measures' rates, `Σ weight · rate / Σ weight` over those that count, or the
   * curve at the mean attainment. 0 where nothing counts, which only somebody who is not eligible may have.
   */
  readonly rate: { readonly kind: 'mean-of-rates'; readonly result: Rational } | RateTrace;
  /** The component's floor and cap, where they changed the rate. */
  readonly limits: readonly LimitTrace[];
  readonly result: Rational;
}

/** A floor or a cap that changed a value: percent on a component, money on per-unit amounts. */
export interface LimitTrace {
  readonly kind: 'floor' | 'cap';
  readonly before: Rational;
  readonly result: Rational;
}

/** A component that pays money per unit of one measure's actual. */
export interface PerUnitTrace {
  readonly kind: 'per-unit';
  readonly id: string;
  readonly scope: 'individual';
  readonly mode: PerUnitMode;
  readonly measure: MeasureTrace;
  /** The actual that counts, never below 0; null where nothing is paid: without data, or in pilot. */
  readonly counted: Rational | null;
  /** Money before the cap; null where nothing is counted. */
  readonly earned: PerUnitEarnedTrace | null;
  readonly limits: readonly LimitTrace[];
  /** Money before any gate. */
  readonly amount: Rational;
  /** Failed gates on this component, in order; on its money. */
  readonly effects: readonly EffectTrace[];
  /** Money after the gates. */
  readonly result: Rational;
}

/* ── Gates and modifiers (§5) ── */

export interface GateTrace {
  readonly kind: 'gate';
  readonly id: string;
  readonly scope: Scope;
  readonly reads: { readonly kind: 'measure' | 'component'; readonly id: string };
  readonly value: GateValue;
  readonly operator: GateOperator;
  readonly than: Rational;
  /** The measure that it reads; null where it reads a component, or nothing can be read. */
  readonly measure: MeasureTrace | null;
  /** The value that was read; null without data, which fails. */
  readonly read: Rational | null;
  readonly isPassed: boolean;
  readonly otherwise: GateEffect;
  readonly appliesTo: { readonly kind: 'total' } | { readonly kind: 'component'; readonly id: string };
}

/** What a failed gate made of a rate, or of money: 0, `before · by`, or at most `bound`. */
export interface EffectTrace {
  readonly kind: 'effect';
  readonly gate: GateTrace;
  readonly effect: GateEffect;
  /** For the effect `cap`: the percent, or the money, that was the most; else null. */
  readonly bound: Rational | null;
  readonly before: Rational;
  readonly result: Rational;
}

/** `result` is the factor. */
export type ModifierTrace =
  /** A word's factor in the table. */
  | { readonly kind: 'lookup'; readonly id: string; readonly key: string; readonly result: Rational }
  /** What the participant was given. */
  | { readonly kind: 'number'; readonly id: string; readonly result: Rational }
  /** The default, for nothing given or a measure without data. */
  | { readonly kind: 'default'; readonly id: string; readonly result: Rational }
  /** `rate / 100` at the measure's attainment. */
  | {
      readonly kind: 'measure';
      readonly id: string;
      readonly scope: Scope;
      readonly measure: MeasureTrace;
      readonly rate: RateTrace;
      readonly result: Rational;
    };

/* ── Combination (§5), money ── */

export type CombinationTrace =
  /** The sum of the parts. */
  | { readonly kind: 'additive'; readonly parts: readonly PartTrace[]; readonly result: Rational }
  /** `target · Π (rate / 100)` */
  | {
      readonly kind: 'multiplicative';
      readonly target: Rational;
      readonly components: readonly ComponentTrace[];
      readonly result: Rational;
    }
  /** `target · cell / 100`; 0 below the first row or column. */
  | {
      readonly kind: 'matrix';
      readonly target: Rational;
      readonly row: MatrixAxisTrace;
      readonly column: MatrixAxisTrace;
      /** Percent of the target bonus; null below the first row or column. */
      readonly cell: Rational | null;
      readonly result: Rational;
    };

/** What a component adds: `target · weight / 100 · rate / 100`, or its money per unit. */
export interface PartTrace {
  readonly kind: 'part';
  readonly component: ComponentTrace;
  /** The target bonus. */
  readonly target: Rational;
  readonly result: Rational;
}

export interface MatrixAxisTrace {
  readonly kind: 'matrix-axis';
  readonly componentId: string;
  /** Its position among the components. */
  readonly component: number;
  /** The component's rate. */
  readonly rate: Rational;
  /** From 0; −1 below the first. */
  readonly position: number;
  /** The threshold that is reached; null below the first. */
  readonly from: Rational | null;
}

/* ── From the combined amount to the total (§5, §6), money ── */

export type StageTrace = { readonly before: Rational; readonly result: Rational } & (
  | { readonly kind: 'modifier'; readonly modifier: ModifierTrace }
  /** `max(before, Σ individual parts · Π factors · percent / 100)` */
  | {
      readonly kind: 'protection';
      readonly parts: readonly PartTrace[];
      readonly modifiers: readonly ModifierTrace[];
      readonly percent: Rational;
      readonly protectedAmount: Rational;
    }
  | { readonly kind: 'gate'; readonly effect: EffectTrace }
  /** At least, or at most, `bound`: the higher, or the lower, of a percent of the target bonus and an amount. */
  | {
      readonly kind: 'floor' | 'cap';
      /** Null where the plan has none, or the target bonus is 0. */
      readonly percentOfTarget: Rational | null;
      readonly amount: Rational | null;
      readonly target: Rational;
      readonly bound: Rational;
    }
  /** `before − previouslyPaid`, never below 0 unless the plan recovers. */
  | { readonly kind: 'previously-paid'; readonly previouslyPaid: Rational; readonly isRecovered: boolean }
  /** Nothing is paid. */
  | { readonly kind: 'not-eligible'; readonly reason: IneligibleReason }
  /** `pool · own / all`; 0 where nobody has a part. */
  | {
      readonly kind: 'pool-share';
      readonly pool: PoolTrace;
      readonly by: 'gross-payout' | 'target';
      readonly own: Rational;
      readonly all: Rational;
    }
  /** `budget · own / all`, by gross payouts. */
  | { readonly kind: 'budget-share'; readonly budget: Rational; readonly own: Rational; readonly all: Rational }
  /** To a multiple of the unit, by the plan's mode. */
  | { readonly kind: 'rounded'; readonly rounding: Rounding }
  /** The share rounded down to the unit, and one unit more where the largest remainders are. */
  | {
      readonly kind: 'largest-remainder';
      readonly of: 'pool' | 'budget';
      readonly unit: Rational;
      readonly roundedDown: Rational;
      readonly extraUnit: boolean;
    }
);

export type PoolTrace =
  | { readonly kind: 'fixed-pool'; readonly result: Rational }
  /** `targets · rate / 100`, rounded down to the unit. */
  | {
      readonly kind: 'funded-pool';
      readonly measure: MeasureTrace;
      readonly rate: RateTrace;
      readonly targets: Rational;
      readonly unit: Rational;
      readonly result: Rational;
    };
