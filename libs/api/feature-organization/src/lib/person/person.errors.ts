import { Conflict, type Fault, type TenantContext } from '@premia/api-util-platform';
import type { PersonIdentity } from './person.queries';

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

/** Whoever may add people may not always set their terms. */
export function termsNotAllowed(): Fault {
  return {
    path: 'terms',
    code: 'TERMS.NOT_ALLOWED',
    texts: {
      en: 'You may add people; their terms are set by the owner or HR. Save the person without terms.',
      ru: 'Вы можете добавлять сотрудников, а условия задают владелец или HR. Сохраните сотрудника без условий.',
    },
  };
}
