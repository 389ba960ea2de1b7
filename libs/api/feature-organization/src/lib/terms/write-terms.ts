import { newId, TermsEntity, type Transaction } from '@premia/api-data-access';
import { Conflict, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import { placeTerms } from './place-terms';
import type { GivenTerms } from './terms-rules';

/** Adds checked terms to a person whose row is locked, and notes the change; a Conflict where they run into later ones. */
export async function writeTerms(
  tx: Transaction,
  ctx: TenantContext,
  personId: string,
  terms: GivenTerms,
): Promise<Conflict | null> {
  const existing = await tx.repository(TermsEntity).findBy({ tenantId: ctx.tenantId, personId });
  const placed = placeTerms(existing, { from: terms.from, to: terms.to ?? null });
  if (!placed.ok) return termsCollide(ctx, terms, placed.error.from);
  const { closed, replacedId, to } = placed.value;
  const id = replacedId ?? newId();
  const rows = tx.repository(TermsEntity);
  const { tenantId, now: createdAt } = ctx;
  if (closed !== null) await rows.update({ tenantId, id: closed.id }, { to: closed.to });
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
    after: { termsId: id, from, to, teamId, position, fte },
  });
  return null;
}

function termsCollide(ctx: TenantContext, terms: GivenTerms, laterFrom: string): Conflict {
  return new Conflict(ctx, message('problem.TERMS.MEET_LATER', { to: terms.to ?? '', laterFrom }));
}
