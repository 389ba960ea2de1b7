import type { BonusInput, MeasureInput } from '@premia/domain-bonus';
import { actualAt, calculate, isRefusal } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { adjustable, assume, DECIMALS } from './what-if';

/** What several KPIs would have to be at once for a wished sum. */
export interface Together {
  /** Whole percent of attainment that each of them reaches. */
  readonly attainment: string;
  readonly total: string;
  /** Only those that lie below it today. */
  readonly actuals: Readonly<Record<string, string>>;
}

/** Steps are whole percents; nobody is asked for more than twice the target. */
const FURTHEST = 200;

/**
 * The least whole percent of attainment that brings the wished sum when every KPI of one's own reaches at least it; what
 * is above it stays as it is. Under curves that rise, none lower does.
 *
 * @returns null where not even twice every target is enough
 */
export function neededTogether(
  input: BonusInput,
  units: Readonly<Record<string, string>>,
  wished: string,
): Together | null {
  const wish = Rational.parse(wished);
  const standing = attainmentsOf(input);
  const tryStep = (step: number): Together | null => {
    const attainment = Rational.of(step);
    const actuals = actualsAt(input, standing, attainment, units);
    const total = assume(input, actuals, '0')?.total;
    if (total === undefined || Rational.parse(total).isLessThan(wish)) return null;
    return { attainment: attainment.toDecimal(0), total, actuals };
  };
  let found = tryStep(FURTHEST);
  let [tooLow, enough] = [0, FURTHEST];
  while (found !== null && enough - tooLow > 1) {
    const middle = Math.floor((tooLow + enough) / 2);
    const tried = tryStep(middle);
    if (tried === null) tooLow = middle;
    else [enough, found] = [middle, tried];
  }
  return found;
}

/** Attainments of today, by measure. */
function attainmentsOf(input: BonusInput): ReadonlyMap<string, Rational> {
  const result = calculate(input);
  const components = isRefusal(result) ? [] : (result.participants[0]?.components ?? []);
  const measures = components.flatMap((component) => ('measures' in component ? component.measures : []));
  return new Map(
    measures.flatMap(({ id, attainment }) => (attainment === null ? [] : [[id, Rational.parse(attainment)]])),
  );
}

function actualsAt(
  input: BonusInput,
  standing: ReadonlyMap<string, Rational>,
  attainment: Rational,
  units: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const measures = Object.values(input.participants[0]?.measures ?? {}).flat();
  return Object.fromEntries(
    adjustable(input).flatMap(({ measureId, actual: today }) => {
      const measure = measures.find(({ id }) => id === measureId);
      const unit = units[measureId];
      if (unit === undefined || standing.get(measureId)?.isLessThan(attainment) !== true) return [];
      const actual = measure === undefined ? null : readableActual(measure, attainment, today, unit);
      return actual === null ? [] : [[measureId, actual]];
    }),
  );
}

/** An actual as it is written for people, rounded to the side that is better than what it was. */
function readableActual(measure: MeasureInput, attainment: Rational, today: string, unit: string): string | null {
  const exact = measure.scoring === undefined ? null : actualAt(measure.scoring, attainment).actual;
  if (exact === null || exact === undefined) return null;
  const actual = Rational.parse(exact);
  const decimals = DECIMALS[unit] ?? 4;
  return actual.isLessThan(Rational.parse(today))
    ? actual.round(decimals, 'floor').toDecimal(decimals)
    : actual.negated().round(decimals, 'floor').negated().toDecimal(decimals);
}
