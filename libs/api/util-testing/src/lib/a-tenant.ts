import { newId, type Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { Locale, Role } from '@premia/shared-contract';
import { aContext } from './test-context';
import type { TestDatabase } from './test-database';

/** A member of a test workspace. */
export interface TestMember {
  readonly userId: string;
  readonly membershipId: string;
  readonly email: string;
  readonly personId: string | null;
  readonly roles: readonly Role[];
}

/** A workspace in the database, with a way to act as any of its members. */
export class TestTenant {
  constructor(
    readonly tenantId: string,
    readonly owner: TestMember,
    readonly members: readonly TestMember[],
    private readonly locale: Locale,
  ) {}

  /** A new operation as the owner. */
  asOwner(given: Partial<TenantContext> = {}): TenantContext {
    return this.as(this.owner, given);
  }

  /** A new operation as the member. */
  as(member: TestMember, given: Partial<TenantContext> = {}): TenantContext {
    return aContext({
      tenantId: this.tenantId,
      userId: member.userId,
      personId: member.personId,
      roles: member.roles,
      locale: this.locale,
      ...given,
    });
  }

  /** The first member that holds the role. */
  member(role: Role): TestMember {
    const found = [this.owner, ...this.members].find(({ roles }) => roles.includes(role));
    if (found === undefined) throw new Error(`The test workspace has no ${role}: add .withMember('${role}')`);
    return found;
  }
}

type Arrangement = (tx: Transaction, tenant: TestTenant) => Promise<void>;

/**
 * Builds a workspace: `await aTenant().withMember('head').in(database)`.
 * Features add what they need with `.with(async (tx, tenant) => …)`, written under the owner's own rights.
 */
export class TenantBuilder {
  readonly #members: { readonly roles: readonly Role[]; readonly personName: string | null }[] = [];
  readonly #arrangements: Arrangement[] = [];
  #currency = 'INR';
  #locale: Locale = 'en';
  #name = 'Test workspace';

  named(name: string): this {
    this.#name = name;
    return this;
  }

  paying(currency: string): this {
    this.#currency = currency;
    return this;
  }

  speaking(locale: Locale): this {
    this.#locale = locale;
    return this;
  }

  /** A member with a role and a login, not linked to a person. */
  withMember(...roles: readonly Role[]): this {
    this.#members.push({ roles, personName: null });
    return this;
  }

  /** A member with a role and a login, linked to a person of the name. */
  withPerson(personName: string, ...roles: readonly Role[]): this {
    this.#members.push({ roles, personName });
    return this;
  }

  with(arrangement: Arrangement): this {
    this.#arrangements.push(arrangement);
    return this;
  }

  async in(database: TestDatabase): Promise<TestTenant> {
    const tenantId = newId();
    const ownerId = newId();
    const ctx = aContext({ tenantId, userId: ownerId });
    return database.unitOfWork.runInIdentity(ctx, async (tx) => {
      await tx.execute(
        `INSERT INTO premia.tenants (id, name, currency, time_zone, locale, is_sample, created_at)
         VALUES ($1, $2, $3, 'Asia/Kolkata', $4, false, $5)`,
        [tenantId, this.#name, this.#currency, this.#locale, ctx.now],
      );
      await tx.execute(
        `INSERT INTO premia.workspace_policies
           (tenant_id, id, team_share_limit, kpi_count_min, kpi_count_max, heads_see_pay, updated_at)
         VALUES ($1, $2, 50, 3, 5, true, $3)`,
        [tenantId, newId(), ctx.now],
      );
      const owner = await addMember(tx, tenantId, ownerId, { roles: ['owner'], personName: null });
      const members: TestMember[] = [];
      for (const member of this.#members) members.push(await addMember(tx, tenantId, newId(), member));
      const tenant = new TestTenant(tenantId, owner, members, this.#locale);
      for (const arrange of this.#arrangements) await arrange(tx, tenant);
      return tenant;
    });
  }
}

async function addMember(
  tx: Transaction,
  tenantId: string,
  userId: string,
  { roles, personName }: { readonly roles: readonly Role[]; readonly personName: string | null },
): Promise<TestMember> {
  const email = `${userId}@example.test`;
  const membershipId = newId();
  const personId = personName === null ? null : newId();
  await tx.execute(
    `insert into premia.users (id, email, locale, created_at, email_confirmed_at) values ($1, $2, 'en', $3, $3)`,
    [userId, email, tx.ctx.now],
  );
  if (personId !== null) {
    await tx.execute(
      `INSERT INTO premia.persons (tenant_id, id, name, email, created_at) VALUES ($1, $2, $3, $4, $5)`,
      [tenantId, personId, personName, email, tx.ctx.now],
    );
  }
  await tx.execute(
    `INSERT INTO premia.memberships (tenant_id, id, user_id, roles, person_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [tenantId, membershipId, userId, roles, personId, tx.ctx.now],
  );
  return { userId, membershipId, email, personId, roles };
}

export function aTenant(): TenantBuilder {
  return new TenantBuilder();
}
