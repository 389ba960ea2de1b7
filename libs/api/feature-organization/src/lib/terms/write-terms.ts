import { newId, type Transaction } from '@premia/api-data-access';
import { Conflict, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import { placeTerms, type StoredTermsDays } from './place-terms';
import type { GivenTerms } from './terms-rules';

/** Adds checked terms to a person whose row is locked, and notes the change; a Conflict where they run into later ones. */
export async function writeTerms(
  tx: Transaction,
  ctx: TenantContext,
  personId: string,
  terms: GivenTerms,
): Promise<Conflict | null> {
  const existing = await tx.query<StoredTermsDays>(
    `select id, from_date as "from", to_date as "to" from premia.terms where tenant_id = $1 and person_id = $2`,
    [ctx.tenantId, personId],
  );
  const placed = placeTerms(existing, { from: terms.from, to: terms.to ?? null });
  if (!placed.ok) return termsCollide(ctx, terms, placed.error.from);
  const { closed, replacedId, to } = placed.value;
  const id = replacedId ?? newId();
  if (closed !== null) {
    await tx.query(`update premia.terms set to_date = $3 where tenant_id = $1 and id = $2`, [
      ctx.tenantId,
      closed.id,
      closed.to,
    ]);
  }
  await tx.query(
    `insert into premia.terms
       (tenant_id, id, person_id, from_date, to_date, team_id, position, fte, eligible_pay, target_percent, target_amount, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (tenant_id, id) do update
        set to_date = excluded.to_date, team_id = excluded.team_id, position = excluded.position, fte = excluded.fte,
            eligible_pay = excluded.eligible_pay, target_percent = excluded.target_percent, target_amount = excluded.target_amount`,
    [
      ctx.tenantId,
      id,
      personId,
      terms.from,
      to,
      terms.teamId,
      terms.position,
      terms.fte,
      terms.eligiblePay,
      terms.targetPercent,
      terms.targetAmount,
      ctx.now,
    ],
  );
  // Amounts stay out of the trail, which more roles read than may see pay.
  const { from, teamId, position, fte } = terms;
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
