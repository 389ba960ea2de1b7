import { Conflict, type TenantContext } from '@premia/api-util-platform';

/** An admin could otherwise make themselves an owner through a second account. */
export function ownerOnly(ctx: TenantContext): Conflict {
  return new Conflict(ctx, 'MEMBER.OWNER_ONLY', {
    en: 'Only an owner may give or take the role of an owner. Ask an owner to do it.',
    ru: 'Роль владельца может дать или забрать только владелец. Попросите об этом владельца.',
  });
}
