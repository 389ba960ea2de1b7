import { Conflict, type TenantContext } from '@premia/api-util-platform';

export function cycleNameTaken(ctx: TenantContext, name: string): Conflict {
  return new Conflict(ctx, 'CYCLE.NAME_TAKEN', {
    en: `There is a cycle called “${name}” already. Choose another name.`,
    ru: `Период «${name}» уже есть. Выберите другое название.`,
  });
}

export function cyclePeriodTaken(ctx: TenantContext, name: string): Conflict {
  return new Conflict(ctx, 'CYCLE.PERIOD_TAKEN', {
    en: `“${name}” covers exactly these dates already. Open it, or choose other dates.`,
    ru: `Период «${name}» уже охватывает ровно эти даты. Откройте его или выберите другие даты.`,
  });
}
