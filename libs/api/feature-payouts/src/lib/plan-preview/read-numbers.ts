import { FieldProblem, type TenantContext } from '@premia/api-util-platform';
import type { Assumption } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { message } from '@premia/shared-messages';
import type { PlanScenario } from './plan-preview.type';

export interface ReadScenario {
  /** Null: the cycle's own actuals. */
  readonly assumption: Assumption | null;
  readonly problems: readonly FieldProblem[];
}

/** A scenario as the calculation takes it; typed attainments are percent by component or KPI, 0 or more. */
export function readScenario(ctx: TenantContext, scenario: PlanScenario, numbers: unknown): ReadScenario {
  if (scenario === 'cycle') return { assumption: null, problems: [] };
  if (scenario !== 'numbers') return { assumption: { kind: scenario }, problems: [] };
  const attainments: Record<string, string> = {};
  const problems: FieldProblem[] = [];
  const entries =
    typeof numbers === 'object' && numbers !== null ? Object.entries(numbers as Readonly<Record<string, unknown>>) : [];
  for (const [name, value] of entries) {
    const parsed = typeof value === 'string' ? Rational.parseDecimal(value) : null;
    if (parsed?.ok === true && !parsed.value.isNegative) attainments[name] = String(value);
    else problems.push(notAnAttainment(ctx, name, value));
  }
  return { assumption: { kind: 'numbers', attainments }, problems };
}

function notAnAttainment(ctx: TenantContext, name: string, value: unknown): FieldProblem {
  const shown = typeof value === 'string' ? value.slice(0, 80) : JSON.stringify(value).slice(0, 80);
  return new FieldProblem(ctx, {
    path: `numbers/${name}`,
    reason: message('problem.NOT_AN_ATTAINMENT', { shown }),
    value: shown,
  });
}
