import { Injectable } from '@nestjs/common';
import { brokenUniqueness, PersonEntity, TermsEntity, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import { personTaken, termsAfterWork } from './person.errors';
import type { UpdatePersonArguments } from './person.input';
import { type PersonIdentity, readPerson } from './person.queries';
import type { SavePersonResult } from './person.type';

interface StoredPerson extends PersonIdentity {
  readonly leftOn: string | null;
}

@Injectable()
export class UpdatePerson {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(ctx: TenantContext, change: UpdatePersonArguments): Promise<typeof SavePersonResult> {
    let wanted: StoredPerson | null = null;
    try {
      return await this.unitOfWork.run(ctx, async (tx) => {
        const before = await lockedPerson(tx, ctx, change.id);
        if (before === null) return new NotFound(ctx);
        const after: StoredPerson = {
          name: change.name ?? before.name,
          email: change.email === undefined ? before.email : change.email,
          personnelNumber: change.personnelNumber === undefined ? before.personnelNumber : change.personnelNumber,
          leftOn: change.leftOn === undefined ? before.leftOn : change.leftOn,
        };
        wanted = after;
        const later = after.leftOn === before.leftOn ? null : await firstTermsAfter(tx, ctx, change.id, after.leftOn);
        if (later !== null) return termsAfterWork(ctx, after.leftOn ?? '', later);
        await tx.repository(PersonEntity).update({ tenantId: ctx.tenantId, id: change.id }, after);
        tx.audit({ action: 'person.updated', entity: 'person', entityId: change.id, before, after });
        return (await readPerson(tx, ctx, change.id)) ?? new NotFound(ctx);
      });
    } catch (error) {
      const constraint = brokenUniqueness(error);
      if (constraint !== null && wanted !== null) return personTaken(ctx, constraint, wanted);
      throw error;
    }
  }
}

async function lockedPerson(tx: Transaction, ctx: TenantContext, id: string): Promise<StoredPerson | null> {
  const where = { tenantId: ctx.tenantId, id };
  const row = await tx.repository(PersonEntity).findOne({ where, lock: { mode: 'pessimistic_write' } });
  if (row === null) return null;
  const { name, email, personnelNumber, leftOn } = row;
  return { name, email, personnelNumber, leftOn };
}

/** The first day of terms that begin after a last day of work, which would be paid for all the same; null: there are none. */
async function firstTermsAfter(
  tx: Transaction,
  ctx: TenantContext,
  personId: string,
  leftOn: string | null,
): Promise<string | null> {
  if (leftOn === null) return null;
  const terms = await tx.repository(TermsEntity).findBy({ tenantId: ctx.tenantId, personId });
  return (
    terms
      .map(({ from }) => from)
      .sort()
      .find((from) => from > leftOn) ?? null
  );
}
