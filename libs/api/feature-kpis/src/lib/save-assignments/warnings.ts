import { FieldProblem, type TenantContext } from '@premia/api-util-platform';
import { controllabilityWarning, kpiByKey } from '@premia/domain-kpi';
import { message } from '@premia/shared-messages';
import type { NewList } from './given-assignment';

/** How few and how many KPIs one person should have (product §3.6; workspace policy). */
export interface KpiCountPolicy {
  readonly minimum: number;
  readonly maximum: number;
}

/** What is allowed but unusual, and has not been confirmed with a reason. */
export function warningsOf(ctx: TenantContext, list: NewList, policy: KpiCountPolicy): readonly FieldProblem[] {
  if (list.owner.kind !== 'person') return [];
  return [...countWarnings(ctx, list, policy), ...influenceWarnings(ctx, list)];
}

/** Pilots count in nothing, here too. A reason given anywhere in the list confirms its length. */
function countWarnings(
  ctx: TenantContext,
  { at, assignments }: NewList,
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
  return [new FieldProblem(ctx, { path: `${at}assignments`, reason, value: String(count) })];
}

function influenceWarnings(ctx: TenantContext, { at, assignments }: NewList): readonly FieldProblem[] {
  return assignments.flatMap(({ kpi: key, confirmation, pilot }, index) => {
    const kpi = kpiByKey(key);
    if (kpi === undefined || confirmation !== null || pilot) return [];
    const warning = controllabilityWarning(kpi, 'person');
    if (warning?.code !== 'beyond-one-person') return [];
    const reason = message('problem.KPI.BEYOND_ONE_PERSON', { name: kpi.names, reason: warning.reason });
    return [new FieldProblem(ctx, { path: `${at}assignments.${index}.confirmation`, reason, value: key })];
  });
}
