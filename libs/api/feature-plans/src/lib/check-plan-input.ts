import type { Sql } from '@premia/api-data-access';
import { FieldProblem, localize, type TenantContext } from '@premia/api-util-platform';
import type { PlanInput } from '@premia/domain-bonus';
import { checkPlan, errorWords } from '@premia/domain-plans';

export interface CheckedDefinition {
  readonly plan: PlanInput | null;
  readonly problems: readonly FieldProblem[];
}

/** The definition as the engine judges it, and its currency as the workspace pays. */
export function checkDefinition(ctx: TenantContext, definition: unknown, currency: string): CheckedDefinition {
  const checked = checkPlan(definition);
  if (!checked.ok) {
    return {
      plan: null,
      problems: checked.error.map(
        (error) => new FieldProblem(error.path, error.code, errorWords(error, ctx.locale), error.value),
      ),
    };
  }
  const plan = checked.value;
  if (plan.currency === currency) return { plan, problems: [] };
  const message = localize(ctx, {
    en: `The workspace pays in ${currency}, the plan in ${plan.currency}. Use ${currency}.`,
    ru: `Компания платит в ${currency}, а план в ${plan.currency}. Укажите ${currency}.`,
  });
  return { plan: null, problems: [new FieldProblem('/currency', 'OTHER_CURRENCY', message, plan.currency)] };
}

/**
 * What is wrong with the teams that a plan shall be for.
 *
 * @param draftable teams that the caller may draft for; null: any, and everyone at once
 */
export async function checkTeams(
  reader: Sql,
  ctx: TenantContext,
  teamIds: readonly string[],
  draftable: readonly string[] | null,
): Promise<readonly FieldProblem[]> {
  if (draftable !== null && (teamIds.length === 0 || teamIds.some((id) => !draftable.includes(id)))) {
    return [
      new FieldProblem(
        'teamIds',
        'NOT_OWN_TEAMS',
        localize(ctx, {
          en: 'You can draft plans for teams that you lead. Choose one or more of them.',
          ru: 'Вы можете готовить планы для команд, которыми руководите. Выберите одну или несколько из них.',
        }),
        null,
      ),
    ];
  }
  const [found] = await reader.query<{ readonly count: number }>(
    `select count(*)::int as count from premia.teams where tenant_id = $1 and id = any ($2::uuid[])`,
    [ctx.tenantId, teamIds],
  );
  if (found?.count === new Set(teamIds).size) return [];
  const message = localize(ctx, {
    en: 'One of the teams does not exist any more. Choose again.',
    ru: 'Одной из команд больше нет. Выберите заново.',
  });
  return [new FieldProblem('teamIds', 'UNKNOWN_TEAM', message, null)];
}

export async function readCurrency(reader: Sql, ctx: TenantContext): Promise<string> {
  const [workspace] = await reader.query<{ readonly currency: string }>(
    `select currency from premia.tenants where id = $1`,
    [ctx.tenantId],
  );
  return workspace?.currency ?? '';
}
