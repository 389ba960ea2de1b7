import { Injectable } from '@nestjs/common';
import { PersonEntity, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import { readPerson } from '../person/person.queries';
import type { SavePersonResult } from '../person/person.type';
import { referencesExist } from '../team/create-team.command';
import type { GivenTerms } from './terms-rules';
import { writeTerms } from './write-terms';

@Injectable()
export class AddTerms {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(ctx: TenantContext, personId: string, terms: GivenTerms): Promise<typeof SavePersonResult> {
    return this.unitOfWork.run(ctx, async (tx) => {
      if (!(await lockPerson(tx, ctx, personId))) return new NotFound(ctx);
      if (!(await referencesExist(tx, ctx, terms.teamId, null))) return new NotFound(ctx);
      const collision = await writeTerms(tx, ctx, personId, terms);
      return collision ?? (await readPerson(tx, ctx, personId)) ?? new NotFound(ctx);
    });
  }
}

/** Locks the person, so that two commands do not place terms at once; false where there is no such person. */
async function lockPerson(tx: Transaction, ctx: TenantContext, personId: string): Promise<boolean> {
  const where = { tenantId: ctx.tenantId, id: personId };
  return (await tx.repository(PersonEntity).findOne({ where, lock: { mode: 'pessimistic_write' } })) !== null;
}
