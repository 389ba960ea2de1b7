import { FieldProblem, type TenantContext } from '@premia/api-util-platform';
import { controllabilityWarning, kpiByKey, type OwnerKind } from '@premia/domain-kpi';
import { message } from '@premia/shared-messages';
import type { NewAssignment } from './given-assignment';

/** How few and how many KPIs one person should have (product §3.6; workspace policy). */
export interface KpiCountPolicy {
  readonly minimum: number;
  readonly maximum: number;
}

/** What is allowed but unusual, and has not been confirmed with a reason. */
export function warningsOf(
  ctx: TenantContext,
  ownerKind: OwnerKind,
  assignments: readonly NewAssignment[],
  policy: KpiCountPolicy,
): readonly FieldProblem[] {
  if (ownerKind !== 'person') return [];
  return [...countWarnings(ctx, assignments, policy), ...influenceWarnings(ctx, assignments)];
}

/** Pilots count in nothing, here too. A reason given anywhere in the list confirms its length. */
function countWarnings(
  ctx: TenantContext,
  assignments: readonly NewAssignment[],
  { minimum, maximum }: KpiCountPolicy,
): readonly FieldProblem[] {
  const count = assignments.filter(({ pilot }) => !pilot).length;
  if (assignments.length === 0 || (count >= minimum && count <= maximum)) return [];
  if (assignments.some(({ confirmation }) => confirmation !== null)) return [];
  const values = { count, minimum, maximum };
  const reason =
    count < minimum
      ? message('problem.KPI_COUNT.OUTSIDE_POLICY.tooFew', values)
      : message('problem.KPI_COUNT.OUTSIDE_POLICY.tooMany', values);
  return [new FieldProblem(ctx, { path: 'assignments', reason, value: String(count) })];
}

function influenceWarnings(ctx: TenantContext, assignments: readonly NewAssignment[]): readonly FieldProblem[] {
  return assignments.flatMap(({ kpi: key, confirmation, pilot }, index) => {
    const kpi = kpiByKey(key);
    if (kpi === undefined || confirmation !== null || pilot) return [];
    const warning = controllabilityWarning(kpi, 'person');
    if (warning?.code !== 'beyond-one-person') return [];
    const reason = message('problem.KPI.BEYOND_ONE_PERSON', { name: kpi.names, reason: warning.reason });
    return [new FieldProblem(ctx, { path: `assignments.${index}.confirmation`, reason, value: key })];
  });
}
