import { FieldProblem, localize, type TenantContext } from '@premia/api-util-platform';
import { controllabilityWarning, kpiByKey, type OwnerKind } from '@premia/domain-kpi';
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
  const message = localize(
    ctx,
    count < minimum
      ? {
          en: `KPIs of this person: ${count}. The workspace's policy is ${minimum} to ${maximum}: with fewer, a whole bonus hangs on little. Add one, or confirm with a reason.`,
          ru: `KPI у сотрудника: ${count}. По правилам компании их от ${minimum} до ${maximum}: если меньше, бонус зависит от слишком малого. Добавьте ещё или подтвердите, указав причину.`,
        }
      : {
          en: `KPIs of this person: ${count}. The workspace's policy is ${minimum} to ${maximum}: with more, none of them matters. Remove some, or confirm with a reason.`,
          ru: `KPI у сотрудника: ${count}. По правилам компании их от ${minimum} до ${maximum}: если больше, ни один не важен. Уберите лишние или подтвердите, указав причину.`,
        },
  );
  return [new FieldProblem('assignments', 'KPI_COUNT.OUTSIDE_POLICY', message, String(count))];
}

function influenceWarnings(ctx: TenantContext, assignments: readonly NewAssignment[]): readonly FieldProblem[] {
  return assignments.flatMap(({ kpi: key, confirmation, pilot }, index) => {
    const kpi = kpiByKey(key);
    if (kpi === undefined || confirmation !== null || pilot) return [];
    const warning = controllabilityWarning(kpi, 'person');
    if (warning?.code !== 'beyond-one-person') return [];
    const [name, reason] = [kpi.names[ctx.locale], warning.reason[ctx.locale]];
    const message = localize(ctx, {
      en: `${name} is usually beyond one person's influence: ${reason} Confirm with a reason, or give it to the team.`,
      ru: `${name}: один человек на это обычно не влияет. ${reason} Подтвердите, указав причину, или отдайте KPI команде.`,
    });
    return [new FieldProblem(`assignments.${index}.confirmation`, 'KPI.BEYOND_ONE_PERSON', message, key)];
  });
}
