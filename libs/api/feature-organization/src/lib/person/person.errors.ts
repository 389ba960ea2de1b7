import { Conflict, type Fault, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import type { PersonIdentity } from './person.queries';

/** The unique constraint that the table of persons broke, in words. */
export function personTaken(
  ctx: TenantContext,
  constraint: string,
  { email, personnelNumber }: PersonIdentity,
): Conflict {
  return constraint === 'persons_email_unique'
    ? new Conflict(ctx, message('problem.PERSON.EMAIL_TAKEN', { email: email ?? '' }))
    : new Conflict(ctx, message('problem.PERSON.NUMBER_TAKEN', { personnelNumber: personnelNumber ?? '' }));
}

/** Whoever may add people may not always set their terms. */
export function termsNotAllowed(): Fault {
  return {
    path: 'terms',
    reason: message('problem.TERMS.NOT_ALLOWED'),
  };
}

export function termsAfterWork(ctx: TenantContext, leftOn: string, from: string): Conflict {
  return new Conflict(ctx, message('problem.PERSON.TERMS_AFTER_WORK', { leftOn, from }));
}
