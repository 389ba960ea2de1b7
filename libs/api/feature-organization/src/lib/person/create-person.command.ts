import { Injectable } from '@nestjs/common';
import { brokenUniqueness, newId, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { InputCheck, NotFound, scopeOf, type TenantContext } from '@premia/api-util-platform';
import { referencesExist } from '../team/create-team.command';
import { checkTerms, type GivenTerms } from '../terms/check-terms';
import { writeTerms } from '../terms/write-terms';
import { checkIdentity, type GivenIdentity, type PersonIdentity } from './check-person';
import { personTaken } from './person.errors';
import { readPerson } from './person.queries';
import type { SavePersonResult } from './person.type';

export interface NewPerson extends GivenIdentity {
  readonly terms?: GivenTerms | null;
}

@Injectable()
export class CreatePerson {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(ctx: TenantContext, person: NewPerson): Promise<typeof SavePersonResult> {
    const check = new InputCheck(ctx);
    const identity = checkIdentity(check, '', person);
    const given = person.terms ?? null;
    const terms = given === null ? null : checkTerms(check, 'terms', given);
    if (given !== null && scopeOf(ctx, 'terms.manage') !== 'all') noteTermsNotAllowed(check);
    if (check.failed || identity === null || terms?.ok === false) return check.problem();
    try {
      return await this.unitOfWork.run(ctx, async (tx) => {
        if (!(await referencesExist(tx, ctx, terms?.value.teamId, null))) return new NotFound(ctx);
        const id = await insertPerson(tx, ctx, identity);
        if (terms !== null) await writeTerms(tx, ctx, id, terms.value);
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
  await tx.query(
    `insert into premia.persons (tenant_id, id, name, email, personnel_number, created_at) values ($1, $2, $3, $4, $5, $6)`,
    [ctx.tenantId, id, identity.name, identity.email, identity.personnelNumber, ctx.now],
  );
  tx.audit({ action: 'person.created', entity: 'person', entityId: id, after: identity });
  return id;
}

function noteTermsNotAllowed(check: InputCheck): void {
  check.note('terms', 'TERMS.NOT_ALLOWED', {
    en: 'You may add people; their terms are set by the owner or HR. Save the person without terms.',
    ru: 'Вы можете добавлять сотрудников, а условия задают владелец или HR. Сохраните сотрудника без условий.',
  });
}
