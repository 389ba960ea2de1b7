import type { Period, Rational, RoundingMode } from '@premia/domain-kernel';
import type { Curve } from './curve/curve';
import type { EngineVersion } from './engine-version';
import type { Boundary, Combination, GateOperator, GateValue, NoDataPolicy, ProrationBasis, Scope } from './input';

/** A plan that has been checked: every number exact, every reference known to exist. */
export interface Plan {
  /** Whose rules hold. */
  readonly version: EngineVersion;
  readonly period: Period;
  readonly combination: Combination;
  readonly components: readonly Component[];
  readonly matrix: Matrix | null;
  readonly modifiers: readonly Modifier[];
  readonly gates: readonly Gate[];
  readonly cap: Limit;
  readonly floor: Limit;
  readonly proration: Proration;
  readonly rounding: Rounding;
  readonly noData: NoDataPolicy;
  readonly pool: Pool | null;
  readonly budget: Budget | null;
  readonly recover: boolean;
  /** Percent of the individual components' sum that the bonus never falls below. */
  readonly protectIndividual: Rational | null;
}

export type Component = TargetComponent | PerUnitComponent;

export interface TargetComponent {
  readonly kind: 'target';
  readonly id: string;
  readonly scope: Scope;
  /** Percent of the target bonus; null where the plan does not add components up. */
  readonly weight: Rational | null;
  readonly curve: Curve;
  readonly curveOn: 'measure' | 'component';
  /** Whether the weights of its lists need not come to 100: each counts weight / sum. */
  readonly weights: 'percent' | 'relative';
  readonly cap: Rational | null;
  readonly floor: Rational | null;
}

export interface PerUnitComponent {
  readonly kind: 'per-unit';
  readonly id: string;
  readonly scope: 'individual';
  readonly tiers: PerUnitTiers;
  readonly reach: Boundary;
  /** Money. */
  readonly cap: Rational | null;
}

export type PerUnitTiers =
  | { readonly mode: 'marginal'; readonly tiers: readonly RateTier[] }
  | { readonly mode: 'whole'; readonly tiers: readonly RateTier[] }
  | { readonly mode: 'amount'; readonly tiers: readonly AmountTier[] };
export interface RateTier {
  readonly from: Rational;
  /** Money per unit. */
  readonly rate: Rational;
}
export interface AmountTier {
  readonly from: Rational;
  readonly to: Rational;
  /** Money for the whole tier. */
  readonly amount: Rational;
}

export interface Matrix {
  readonly rows: MatrixAxis;
  readonly columns: MatrixAxis;
  /** Percent of target, by row and column. */
  readonly rates: readonly (readonly Rational[])[];
}
export interface MatrixAxis {
  readonly component: string;
  /** Rates from which each row or column holds, ascending. */
  readonly from: readonly Rational[];
}

export type Modifier = LookupModifier | NumberModifier | MeasureModifier;
export interface LookupModifier {
  readonly kind: 'lookup';
  readonly id: string;
  readonly values: ReadonlyMap<string, Rational>;
  readonly default: string | null;
}
export interface NumberModifier {
  readonly kind: 'number';
  readonly id: string;
  readonly min: Rational;
  readonly max: Rational;
  readonly default: Rational | null;
}
export interface MeasureModifier {
  readonly kind: 'measure';
  readonly id: string;
  readonly scope: Scope;
  readonly measure: string;
  readonly curve: Curve;
  readonly default: Rational | null;
}

export interface Gate {
  readonly id: string;
  readonly scope: Scope;
  readonly reads: { readonly kind: 'measure' | 'component'; readonly id: string };
  readonly value: GateValue;
  readonly operator: GateOperator;
  readonly than: Rational;
  readonly otherwise: GateEffect;
  readonly appliesTo: { readonly kind: 'total' } | { readonly kind: 'component'; readonly id: string };
}
export type GateEffect =
  | { readonly kind: 'zero' }
  /** A factor. */
  | { readonly kind: 'scale'; readonly by: Rational }
  /** Percent of the target of what the gate applies to. */
  | { readonly kind: 'cap'; readonly by: Rational };

export interface Limit {
  readonly percentOfTarget: Rational | null;
  readonly amount: Rational | null;
}

export interface Proration {
  readonly basis: ProrationBasis;
  readonly minimumDays: number;
  readonly factorDecimals: number | null;
}

export interface Rounding {
  readonly mode: RoundingMode;
  /** The smallest payable amount. */
  readonly unit: Rational;
  /** Decimals with which money is shown: those of the unit. */
  readonly decimals: number;
}

export interface Pool {
  readonly share: 'score' | 'target';
  readonly source: PoolSource;
}
export type PoolSource =
  | { readonly kind: 'fixed'; readonly amount: Rational }
  | { readonly kind: 'funded'; readonly measure: string; readonly curve: Curve };

export interface Budget {
  readonly amount: Rational;
  readonly whenExceeded: 'scale' | 'error';
}
