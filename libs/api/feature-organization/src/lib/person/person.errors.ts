import { Conflict, type TenantContext } from '@premia/api-util-platform';
import type { PersonIdentity } from './check-person';

/** The unique constraint that the table of persons broke, in words. */
export function personTaken(
  ctx: TenantContext,
  constraint: string,
  { email, personnelNumber }: PersonIdentity,
): Conflict {
  return constraint === 'persons_email_unique'
    ? new Conflict(ctx, 'PERSON.EMAIL_TAKEN', {
        en: `Another person has the e-mail ${email ?? ''} already. Check the address, or change that person instead.`,
        ru: `Почта ${email ?? ''} уже указана у другого сотрудника. Проверьте адрес или измените того сотрудника.`,
      })
    : new Conflict(ctx, 'PERSON.NUMBER_TAKEN', {
        en: `Another person has the personnel number ${personnelNumber ?? ''} already. Check the number, or change that person instead.`,
        ru: `Табельный номер ${personnelNumber ?? ''} уже у другого сотрудника. Проверьте номер или измените того сотрудника.`,
      });
}
