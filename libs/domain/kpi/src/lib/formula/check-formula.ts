import type { Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import type { KpiUnit } from '../catalogue/kpi-definition';
import type { Expression } from './expression';
import type { FormulaProblem } from './formula-problem';
import { checkFormulaUnit } from './formula-units';
import { parseFormula } from './parse-formula';

/**
 * Everything that a tenant's own formula has to hold (product §3.1): it parses, reads only metrics that
 * exist, and its value fits the unit that the KPI is declared in.
 *
 * @param units unit of every metric that the formula may read
 * @returns the expression, or the first problem with the character it stands at
 */
export function checkFormula(
  text: string,
  units: ReadonlyMap<string, KpiUnit>,
  declared: KpiUnit,
): Result<Expression, FormulaProblem> {
  const parsed = parseFormula(text);
  if (!parsed.ok) return parsed;
  const problem = checkFormulaUnit(parsed.value, units, declared);
  return problem === null ? ok(parsed.value) : err(problem);
}
