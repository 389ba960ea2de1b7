import type { Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import type { KpiUnit } from '../catalogue/kpi-definition';
import type { BinaryOperation, Expression, FunctionCall, Span } from './expression';
import type { FormulaProblem } from './formula-problem';
import { formulaProblem } from './formula-problem';

type BaseUnit = 'money' | 'seconds' | 'count';
const BASE_UNITS: readonly BaseUnit[] = ['money', 'seconds', 'count'];

/**
 * Exponents of what is measured. A price per piece is money, and price times pieces is money again, so
 * beside money or time the count is dropped; shares, scores and periods have no dimension.
 */
type Dimension = Readonly<Record<BaseUnit, number>>;

/** A bare number fits any unit beside it: `leads + 1`. */
type DimensionOrAny = Dimension | 'any';

const PURE: Dimension = { money: 0, seconds: 0, count: 0 };
const DIMENSIONS: Readonly<Record<KpiUnit, Dimension>> = {
  money: { ...PURE, money: 1 },
  seconds: { ...PURE, seconds: 1 },
  count: { ...PURE, count: 1 },
  percent: PURE,
  ratio: PURE,
  score: PURE,
  pages: PURE,
  periods: PURE,
};
const PURE_UNITS: readonly KpiUnit[] = ['percent', 'ratio', 'score', 'pages', 'periods'];

/**
 * The units that a formula's value may be declared in: money / count → money, count / count → a share,
 * a percentage or a score. Only like may be added to like.
 *
 * @param units unit of every name that the formula may read
 * @returns the fitting units, or an unknown name, an addition of unlike units, or a product that no unit
 * of the product page measures (money · money)
 */
export function unitsOfFormula(
  expression: Expression,
  units: ReadonlyMap<string, KpiUnit>,
): Result<readonly KpiUnit[], FormulaProblem> {
  const dimension = dimensionOf(expression, units);
  if (!dimension.ok) return dimension;
  if (dimension.value === 'any') return ok([...PURE_UNITS, 'count', 'money', 'seconds']);
  const fitting = unitsOfDimension(dimension.value);
  if (fitting.length > 0) return ok(fitting);
  return err(
    formulaProblem(
      'formula-unit-mismatch',
      expression.span,
      `The result would be in ${nameOf(dimension.value)}, which is no unit of a KPI: check what is multiplied and divided`,
      { left: nameOf(dimension.value), right: '' },
    ),
  );
}

/** Holds the unit a KPI is declared in against its formula; null where it fits. */
export function checkFormulaUnit(
  expression: Expression,
  units: ReadonlyMap<string, KpiUnit>,
  declared: KpiUnit,
): FormulaProblem | null {
  const fitting = unitsOfFormula(expression, units);
  if (!fitting.ok) return fitting.error;
  if (fitting.value.includes(declared)) return null;
  return formulaProblem(
    'formula-unit-mismatch',
    expression.span,
    `The formula gives ${fitting.value.join(' or ')}, but the KPI is declared in ${declared}`,
    { left: fitting.value.join(', '), right: declared },
  );
}

function unitsOfDimension({ money, seconds, count }: Dimension): readonly KpiUnit[] {
  if (money === 1 && seconds === 0) return ['money'];
  if (money === 0 && seconds === 1) return ['seconds'];
  if (money !== 0 || seconds !== 0) return [];
  if (count === 1) return ['count'];
  return count === 0 ? PURE_UNITS : [];
}

function dimensionOf(
  expression: Expression,
  units: ReadonlyMap<string, KpiUnit>,
): Result<DimensionOrAny, FormulaProblem> {
  switch (expression.kind) {
    case 'number':
      return ok('any');
    case 'name': {
      const unit = units.get(expression.name);
      return unit === undefined ? err(unknownName(expression.name, expression.span)) : ok(DIMENSIONS[unit]);
    }
    case 'negation':
      return dimensionOf(expression.operand, units);
    case 'binary':
      return dimensionOfBinary(expression, units);
    case 'call':
      return dimensionOfCall(expression, units);
  }
}

function dimensionOfBinary(
  operation: BinaryOperation,
  units: ReadonlyMap<string, KpiUnit>,
): Result<DimensionOrAny, FormulaProblem> {
  const left = dimensionOf(operation.left, units);
  if (!left.ok) return left;
  const right = dimensionOf(operation.right, units);
  if (!right.ok) return right;
  switch (operation.operator) {
    case '+':
    case '-':
      return likeDimension(left.value, right.value, operation.span, operation.operator);
    case '*':
      return ok(combine(left.value, right.value, 1));
    case '/':
      return ok(combine(left.value, right.value, -1));
  }
}

function dimensionOfCall(
  call: FunctionCall,
  units: ReadonlyMap<string, KpiUnit>,
): Result<DimensionOrAny, FormulaProblem> {
  // The second argument of round() is a number of decimals, not a quantity.
  const quantities = call.name === 'round' ? call.callArguments.slice(0, 1) : call.callArguments;
  let common: DimensionOrAny = 'any';
  for (const argument of quantities) {
    const dimension = dimensionOf(argument, units);
    if (!dimension.ok) return dimension;
    const joined = likeDimension(common, dimension.value, call.span, call.name);
    if (!joined.ok) return joined;
    common = joined.value;
  }
  return ok(common);
}

function likeDimension(
  left: DimensionOrAny,
  right: DimensionOrAny,
  span: Span,
  operation: string,
): Result<DimensionOrAny, FormulaProblem> {
  if (left === 'any') return ok(right);
  if (right === 'any') return ok(left);
  const alike = left.money === right.money && left.seconds === right.seconds && left.count === right.count;
  if (alike) return ok(left);
  return err(
    formulaProblem(
      'formula-unit-mismatch',
      span,
      `“${operation}” joins ${nameOf(left)} and ${nameOf(right)}: only like units can be added or compared`,
      { left: nameOf(left), right: nameOf(right) },
    ),
  );
}

function combine(left: DimensionOrAny, right: DimensionOrAny, sign: 1 | -1): DimensionOrAny {
  if (left === 'any' && right === 'any') return 'any';
  const a = left === 'any' ? PURE : left;
  const b = right === 'any' ? PURE : right;
  const money = a.money + sign * b.money;
  const seconds = a.seconds + sign * b.seconds;
  const count = money === 0 && seconds === 0 ? a.count + sign * b.count : 0;
  return { money, seconds, count };
}

function nameOf(dimension: Dimension): string {
  const parts = BASE_UNITS.flatMap((base) => {
    const exponent = dimension[base];
    if (exponent === 0) return [];
    return exponent === 1 ? [base] : [`${base}^${exponent}`];
  });
  return parts.length === 0 ? 'a share' : parts.join(' × ');
}

function unknownName(name: string, span: Span): FormulaProblem {
  return formulaProblem('formula-unknown-name', span, `There is no metric “${name}”`, { name });
}
