import { Injectable } from '@nestjs/common';
import { PersonEntity, TermsEntity, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { Conflict, NotFound, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import { readPerson } from '../person/person.queries';
import type { SavePersonResult } from '../person/person.type';
import { referencesExist } from '../team/create-team.command';
import type { GivenTerms } from './terms-rules';
import { takeTermsAway, writeTerms } from './write-terms';

@Injectable()
export class AddTerms {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    ctx: TenantContext,
    personId: string,
    terms: GivenTerms,
    replaces: string | null = null,
  ): Promise<typeof SavePersonResult> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const person = await lockPerson(tx, ctx, personId);
      if (person === null) return new NotFound(ctx);
      if (!(await referencesExist(tx, ctx, terms.teamId, null))) return new NotFound(ctx);
      const same = await tx.repository(TermsEntity).findOneBy({ tenantId: ctx.tenantId, personId, from: terms.from });
      if (same !== null && same.id !== replaces) return termsReplaced(ctx, same);
      const collision = await writeTerms(tx, ctx, person, terms);
      return collision ?? (await readPerson(tx, ctx, personId)) ?? new NotFound(ctx);
    });
  }
}

@Injectable()
export class RemoveTerms {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(ctx: TenantContext, personId: string, termsId: string): Promise<typeof SavePersonResult> {
    return this.unitOfWork.run(ctx, async (tx) => {
      if ((await lockPerson(tx, ctx, personId)) === null) return new NotFound(ctx);
      if (!(await takeTermsAway(tx, ctx, personId, termsId))) return new NotFound(ctx);
      return (await readPerson(tx, ctx, personId)) ?? new NotFound(ctx);
    });
  }
}

/** Pay of past days is not changed in passing: whoever means to says which terms these replace. */
function termsReplaced(ctx: TenantContext, { from, position }: TermsEntity): Conflict {
  return new Conflict(ctx, message('problem.TERMS.REPLACES', { from, position }));
}

/** Locks the person, so that two commands do not place terms at once; null where there is no such person. */
function lockPerson(tx: Transaction, ctx: TenantContext, personId: string): Promise<PersonEntity | null> {
  const where = { tenantId: ctx.tenantId, id: personId };
  return tx.repository(PersonEntity).findOne({ where, lock: { mode: 'pessimistic_write' } });
}
