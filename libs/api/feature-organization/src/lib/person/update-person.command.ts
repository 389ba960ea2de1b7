import { Injectable } from '@nestjs/common';
import { brokenUniqueness, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import { personTaken } from './person.errors';
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
        await tx.query(
          `update premia.persons set name = $3, email = $4, personnel_number = $5, left_on = $6 where tenant_id = $1 and id = $2`,
          [ctx.tenantId, change.id, after.name, after.email, after.personnelNumber, after.leftOn],
        );
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
  const [person] = await tx.query<StoredPerson>(
    `select name, email, personnel_number as "personnelNumber", left_on as "leftOn"
       from premia.persons where tenant_id = $1 and id = $2 for update`,
    [ctx.tenantId, id],
  );
  return person ?? null;
}
