import type { BonusError } from './errors';

/** The result as it stands in JSON (bonus calculation, "Result"): either payouts or errors, never both. */
export type BonusResult = BonusPayouts | BonusRefusal;

export interface BonusPayouts {
  readonly participants: readonly ParticipantResult[];
  readonly totals: TotalsResult;
}

export interface BonusRefusal {
  readonly errors: readonly BonusError[];
}

export function isRefusal(result: object): result is BonusRefusal {
  return 'errors' in result;
}

export interface TotalsResult {
  /** Sum of the eligible participants' target bonuses, at most six decimals. */
  readonly target: string;
  /** Sum of the totals, with the decimals of the rounding unit. */
  readonly payout: string;
}

/** Why nothing is paid whatever the measures say: too few days of service, or every measure that counts is a pilot. */
export type IneligibleReason = 'below-minimum-service' | 'only-pilots';

export interface ParticipantResult {
  readonly id: string;
  readonly eligible: boolean;
  readonly reason: IneligibleReason | null;
  readonly targetBonus: string;
  readonly components: readonly ComponentResult[];
  readonly modifiers: readonly { readonly id: string; readonly factor: string }[];
  readonly gates: readonly { readonly id: string; readonly passed: boolean }[];
  /** What is due before rounding, pool and budget. */
  readonly claim: string;
  readonly total: string;
  readonly percentOfTarget: string | null;
  /** What the results of others gave or cost; null in plans that are not additive. */
  readonly teamEffect: string | null;
}

export type ComponentResult = TargetComponentResult | PerUnitComponentResult;

export interface TargetComponentResult {
  readonly id: string;
  readonly attainment: string;
  /** After the gates on this component. */
  readonly rate: string;
  /** The share of the total; left out where the total is no sum of components. */
  readonly amount?: string;
  readonly measures: readonly MeasureResult[];
}

export interface PerUnitComponentResult {
  readonly id: string;
  readonly amount?: string;
  readonly blendedRate: string | null;
}

export interface MeasureResult {
  readonly id: string;
  readonly weight: string;
  readonly attainment: string | null;
  /** Null where the measure has no rate of its own: without attainment, and under a curve on the component. */
  readonly rate: string | null;
  readonly counted: boolean;
  /** Only where the participant's segments name different teams: whose measure it is. */
  readonly team?: string;
}
