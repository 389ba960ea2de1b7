import { Conflict, FieldProblem, InvalidInput, localize, type TenantContext } from '@premia/api-util-platform';
import type { PlanInput } from '@premia/domain-bonus';
import { teamShareMessage } from '@premia/domain-plans';

export function planNameTaken(ctx: TenantContext, name: string): Conflict {
  return new Conflict(ctx, 'PLAN.NAME_TAKEN', {
    en: `There is a plan called “${name}” already. Choose another name.`,
    ru: `План «${name}» уже есть. Выберите другое название.`,
  });
}

export function nothingToPublish(ctx: TenantContext): Conflict {
  return new Conflict(ctx, 'PLAN.NOTHING_TO_PUBLISH', {
    en: 'There is no draft: the latest version of this plan is published already. Change the plan first.',
    ru: 'Черновика нет: последняя версия плана уже опубликована. Сначала измените план.',
  });
}

export function nothingToDiscard(ctx: TenantContext): Conflict {
  return new Conflict(ctx, 'PLAN.NOTHING_TO_DISCARD', {
    en: 'There is no draft any more: the latest version of this plan is published, and stays.',
    ru: 'Черновика больше нет: последняя версия плана опубликована и остаётся.',
  });
}

export function nobodyToOverride(ctx: TenantContext): Conflict {
  return new Conflict(ctx, 'PLAN.NOBODY_TO_OVERRIDE', {
    en: 'Everybody whom this version is for has acknowledged it, or has been overridden before. Nothing is left to do.',
    ru: 'Все, кого касается эта версия, уже ознакомились с ней, или решение за них уже принято. Делать ничего не нужно.',
  });
}

export function someoneWasFaster(ctx: TenantContext): Conflict {
  return new Conflict(ctx, 'PLAN.CHANGED_MEANWHILE', {
    en: 'Somebody has changed this plan at the same moment. Open it again and repeat your change.',
    ru: 'Кто-то изменил план в тот же момент. Откройте его заново и повторите изменение.',
  });
}

/** The workspace never lets a whole bonus, or more than its limit, ride on the results of others. */
export function teamShareTooHigh(ctx: TenantContext, plan: PlanInput, limit: string): InvalidInput {
  return new InvalidInput(ctx, [
    new FieldProblem('/components', 'team-share-above-policy', localize(ctx, teamShareMessage(plan, limit)), null),
  ]);
}

export function appliesBeforeEarlier(ctx: TenantContext, appliesFrom: string | null, earlier: string): InvalidInput {
  const message = localize(ctx, {
    en: `The version before applies from ${earlier}; the new one can't apply earlier. Choose ${earlier} or a later day.`,
    ru: `Прежняя версия действует с ${earlier}, новая не может действовать раньше. Выберите ${earlier} или более поздний день.`,
  });
  return new InvalidInput(ctx, [new FieldProblem('appliesFrom', 'BEFORE_EARLIER_VERSION', message, appliesFrom)]);
}
