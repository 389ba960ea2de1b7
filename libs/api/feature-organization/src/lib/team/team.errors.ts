import { Conflict, type TenantContext } from '@premia/api-util-platform';

export function teamNameTaken(ctx: TenantContext, name: string): Conflict {
  return new Conflict(ctx, 'TEAM.NAME_TAKEN', {
    en: `There is a team called “${name}” already. Choose another name.`,
    ru: `Команда «${name}» уже есть. Выберите другое название.`,
  });
}

export function teamAboveItself(ctx: TenantContext): Conflict {
  return new Conflict(ctx, 'TEAM.ABOVE_ITSELF', {
    en: 'The team above is the team itself or one below it, so the tree would close into a ring. Choose another team above.',
    ru: 'Выбранная вышестоящая команда — она сама или подчинённая ей, и дерево замкнулось бы в кольцо. Выберите другую.',
  });
}
