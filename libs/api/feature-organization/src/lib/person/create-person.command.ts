import { Injectable } from '@nestjs/common';
import { brokenUniqueness, newId, PersonEntity, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { InvalidInput, NotFound, scopeOf, type TenantContext } from '@premia/api-util-platform';
import { referencesExist } from '../team/create-team.command';
import { writeTerms } from '../terms/write-terms';
import { personTaken, termsNotAllowed } from './person.errors';
import type { PersonInput } from './person.input';
import { type PersonIdentity, readPerson } from './person.queries';
import type { SavePersonResult } from './person.type';

@Injectable()
export class CreatePerson {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    ctx: TenantContext,
    { name, email = null, personnelNumber = null, terms = null }: PersonInput,
  ): Promise<typeof SavePersonResult> {
    const identity: PersonIdentity = { name, email, personnelNumber };
    if (terms !== null && scopeOf(ctx, 'terms.manage') !== 'all') return new InvalidInput(ctx, [termsNotAllowed()]);
    try {
      return await this.unitOfWork.run(ctx, async (tx) => {
        if (!(await referencesExist(tx, ctx, terms?.teamId, null))) return new NotFound(ctx);
        const id = await insertPerson(tx, ctx, identity);
        if (terms !== null) await writeTerms(tx, ctx, { id, leftOn: null }, terms);
        return (await readPerson(tx, ctx, id)) ?? new NotFound(ctx);
      });
    } catch (error) {
      const constraint = brokenUniqueness(error);
      if (constraint !== null) return personTaken(ctx, constraint, identity);
      throw error;
    }
  }
}

async function insertPerson(tx: Transaction, ctx: TenantContext, identity: PersonIdentity): Promise<string> {
  const id = newId();
  await tx.repository(PersonEntity).insert({ tenantId: ctx.tenantId, id, ...identity, createdAt: ctx.now });
  tx.audit({ action: 'person.created', entity: 'person', entityId: id, after: identity });
  return id;
}
