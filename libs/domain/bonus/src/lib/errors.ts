/** Every code that a refused input can carry; the contract's own first, then those for shapes and dates. */
export const BONUS_ERROR_CODES = [
  'weights-not-100',
  'unknown-reference',
  'duplicate-id',
  'curve-not-ascending',
  'curve-empty',
  'target-not-positive',
  'target-equals-baseline',
  'actual-missing',
  'attainment-unbounded',
  'unknown-rating',
  'segment-outside-period',
  'segments-overlap',
  'segment-empty',
  'negative-amount',
  'modifier-missing',
  'modifier-out-of-range',
  'pool-and-budget',
  'pool-not-multiple-of-unit',
  'budget-exceeded',
  'not-a-decimal',
  'number-too-large',
  'nothing-counted',
  'data-error',
  'tiers-not-contiguous',
  'one-segment-needed',
  'recover-with-pool',
  'budget-not-multiple-of-unit',
  'matrix-shape',
  'floor-above-cap',
  'not-a-fraction',
  'period-not-whole-months',
  'unknown-kind',
  'missing-field',
  'unknown-field',
  'wrong-type',
  'not-a-date',
  'not-an-integer',
  'period-empty',
  'list-too-long',
] as const;

export type BonusErrorCode = (typeof BONUS_ERROR_CODES)[number];

export interface BonusError {
  readonly code: BonusErrorCode;
  /** What is wrong, which value, and what to do about it. */
  readonly message: string;
  /** JSON pointer to the place in the input. */
  readonly path: string;
}
