import { newId, PersonEntity, TermsEntity, type Transaction } from '@premia/api-data-access';
import { Conflict, type TenantContext } from '@premia/api-util-platform';
import { addDays } from '@premia/domain-kernel';
import { message } from '@premia/shared-messages';
import { placeTerms, type TermsCollision } from './place-terms';
import type { GivenTerms } from './terms-rules';

/**
 * Adds checked terms to a person whose row is locked, and notes the change; a Conflict where they run into later ones or
 * beyond the last day of work.
 */
export async function writeTerms(
  tx: Transaction,
  ctx: TenantContext,
  { id: personId, leftOn }: { readonly id: string; readonly leftOn: string | null },
  terms: GivenTerms,
): Promise<Conflict | null> {
  const existing = await tx.repository(TermsEntity).findBy({ tenantId: ctx.tenantId, personId });
  const placed = placeTerms(existing, { from: terms.from, to: terms.to ?? null }, leftOn);
  if (!placed.ok) return termsCollide(ctx, terms, placed.error);
  const { closed, comesBack, replacedId, to } = placed.value;
  const id = replacedId ?? newId();
  const rows = tx.repository(TermsEntity);
  const { tenantId, now: createdAt } = ctx;
  for (const ended of closed) await rows.update({ tenantId, id: ended.id }, { to: ended.to });
  if (comesBack) await tx.repository(PersonEntity).update({ tenantId, id: personId }, { leftOn: null });
  // What terms that correct others do not name, they take away.
  const { from, teamId = null, position, fte, eligiblePay = null, targetPercent = null, targetAmount = null } = terms;
  const values = { from, to, teamId, position, fte, eligiblePay, targetPercent, targetAmount };
  if (replacedId === null) await rows.insert({ ...values, tenantId, id, personId, createdAt });
  else await rows.update({ tenantId, id }, values);
  // Amounts stay out of the trail, which more roles read than may see pay.
  tx.audit({
    action: 'terms.added',
    entity: 'person',
    entityId: personId,
    after: { termsId: id, from, to, teamId, position, fte, ...(comesBack && { leftOn: null }) },
    ...(comesBack && { before: { leftOn } }),
  });
  return null;
}

function termsCollide(ctx: TenantContext, terms: GivenTerms, collision: TermsCollision): Conflict {
  const to = terms.to ?? '';
  return collision.code === 'outlasts-work'
    ? new Conflict(ctx, message('problem.TERMS.OUTLAST_WORK', { to, leftOn: collision.leftOn }))
    : new Conflict(ctx, message('problem.TERMS.MEET_LATER', { to, laterFrom: collision.from }));
}

/**
 * Takes terms away; those that ended the day before hold on in their place.
 *
 * @returns false where the person has no such terms
 */
export async function takeTermsAway(
  tx: Transaction,
  ctx: TenantContext,
  personId: string,
  termsId: string,
): Promise<boolean> {
  const { tenantId } = ctx;
  const rows = tx.repository(TermsEntity);
  const existing = await rows.findBy({ tenantId, personId });
  const removed = existing.find(({ id }) => id === termsId);
  if (removed === undefined) return false;
  await rows.delete({ tenantId, id: termsId });
  const before = existing.find(({ to }) => to === addDays(removed.from, -1));
  if (before !== undefined) await rows.update({ tenantId, id: before.id }, { to: removed.to });
  const { from, to, teamId, position, fte } = removed;
  tx.audit({
    action: 'terms.removed',
    entity: 'person',
    entityId: personId,
    before: { termsId, from, to, teamId, position, fte },
  });
  return true;
}
