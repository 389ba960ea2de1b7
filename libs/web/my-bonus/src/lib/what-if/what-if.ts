import type { BonusInput, MeasureInput, ScoringInput, Solution } from '@premia/domain-bonus';
import { calculate, forecast, isRefusal, solve } from '@premia/domain-bonus';
import { decimalsOf, Rational } from '@premia/domain-kernel';
import type { SliderScale } from './slider-scale';
import { sliderScale } from './slider-scale';

/** A KPI of one's own that can be supposed to be otherwise. */
export interface AssumedKpi {
  readonly measureId: string;
  readonly actual: string;
  readonly scale: SliderScale;
}

/** What the supposed actuals would pay, by the very calculation that pays. */
export interface AssumedBonus {
  readonly total: string;
  /** To what has been calculated. */
  readonly difference: string;
}

/** The calculation that came over the wire, taken for one where it has its shape; the engine checks the rest before it counts. */
export function readInput(engineInput: unknown): BonusInput | null {
  return isInput(engineInput) ? engineInput : null;
}

function isInput(value: unknown): value is BonusInput {
  return (
    typeof value === 'object' &&
    value !== null &&
    'schema' in value &&
    'plan' in value &&
    'participants' in value &&
    Array.isArray(value.participants)
  );
}

/** One's own KPIs with a number to move; ratings and pilots, which a slider could not move the bonus by, are left out. */
export function adjustable(input: BonusInput): readonly AssumedKpi[] {
  const lists = input.participants[0]?.measures ?? {};
  return Object.values(lists)
    .flat()
    .flatMap((measure) => {
      if (!isMovable(measure) || measure.actual === null) return [];
      const known = [measure.actual, ...landmarks(measure.scoring)];
      const canBeNegative = known.some((value) => Rational.parse(value).isNegative);
      return [{ measureId: measure.id, actual: measure.actual, scale: sliderScale(known, canBeNegative) }];
    });
}

function isMovable({ actual, pilot, scoring, status }: MeasureInput): boolean {
  return actual !== null && pilot !== true && scoring?.kind !== 'rated' && (status === undefined || status === 'ok');
}

/** The numbers of a scoring between which the actual is at home. */
function landmarks(scoring: ScoringInput | undefined): readonly string[] {
  switch (scoring?.kind) {
    case 'ratio':
    case 'mirror':
      return [scoring.target];
    case 'progress':
      return [scoring.baseline, scoring.target];
    case 'range':
      return [scoring.low, scoring.high];
    case 'milestone':
      return ['0', '1'];
    default:
      return [];
  }
}

/** What the actuals of the moment come to; null where the engine refuses them. */
export function totalOf(input: BonusInput): string | null {
  const result = calculate(input);
  return isRefusal(result) ? null : (result.participants[0]?.total ?? null);
}

/** The bonus under supposed actuals; null where the engine refuses them. */
export function assume(
  input: BonusInput,
  actuals: Readonly<Record<string, string>>,
  paid: string,
): AssumedBonus | null {
  const participantId = input.participants[0]?.id ?? '';
  const changes = Object.entries(actuals).map(([measureId, actual]) => ({
    scope: 'individual' as const,
    participantId,
    measureId,
    actual,
  }));
  const result = forecast(input, changes);
  const total = isRefusal(result) ? undefined : result.participants[0]?.total;
  if (total === undefined) return null;
  const difference = Rational.parse(total).minus(Rational.parse(paid)).toFixed(decimalsOf(total));
  return { total, difference };
}

/** Decimals in which an answer is given: whole leads, money to its hundredths. */
export const DECIMALS: Readonly<Record<string, number>> = { count: 0, money: 2, percent: 2 };

/** What one KPI alone would have to be for a wished sum; null where the question itself can't be asked. */
export function neededFor(
  input: BonusInput,
  measure: { readonly measureId: string; readonly unit: string },
  wished: string,
): Solution | null {
  const answer = solve(input, input.participants[0]?.id ?? '', measure.measureId, wished, {
    decimals: DECIMALS[measure.unit] ?? 4,
  });
  return isRefusal(answer) ? null : answer;
}
