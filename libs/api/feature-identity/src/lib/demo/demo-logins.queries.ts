import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@premia/api-data-access';
import { Config, type RequestContext } from '@premia/api-util-platform';
import { DEMO_PASSWORD, isRole, ROLES } from '@premia/shared-contract';
import { DemoLogin } from './demo-login.type';

interface DemoMemberRow {
  readonly email: string;
  readonly roles: readonly string[];
  readonly name: string;
}

/** Logins of the demo workspace, one for each role; none in production and none without a demo. */
@Injectable()
export class DemoLoginsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
  ) {}

  async demoLogins(ctx: RequestContext): Promise<readonly DemoLogin[]> {
    if (!this.config.demo) return [];
    const members = await this.unitOfWork.runInIdentity(ctx, async (tx) => {
      const [tenant] = await tx.query<{ id: string }>(
        'SELECT id FROM premia.tenants WHERE is_sample ORDER BY created_at, id LIMIT 1',
      );
      if (tenant === undefined) return [];
      await tx.bind({ tenantId: tenant.id });
      return tx.query<DemoMemberRow>(
        `SELECT u.email, m.roles, coalesce(p.name, u.email) AS name
         FROM premia.memberships m JOIN premia.users u ON u.id = m.user_id
         LEFT JOIN premia.persons p ON p.tenant_id = m.tenant_id AND p.id = m.person_id
         WHERE m.tenant_id = $1 AND m.ended_at IS NULL ORDER BY m.created_at, m.id`,
        [tenant.id],
      );
    });
    return ROLES.flatMap((role) => {
      const member = members.find(({ roles }) => roles.filter(isRole)[0] === role);
      return member === undefined ? [] : [new DemoLogin(member.email, DEMO_PASSWORD, role, member.name)];
    });
  }
}
