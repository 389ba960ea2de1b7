import { Injectable } from '@nestjs/common';
import { columns, Reads, ReplacedTermsEntity } from '@premia/api-data-access';
import { OperationLoaders, type TenantContext } from '@premia/api-util-platform';
import type { Role } from '@premia/shared-contract';
import { TERMS_COLUMNS } from '../terms/terms.queries';
import type { ReplacedTermsRow, TermsRow } from '../terms/terms.type';

/** What belongs to people, read for all people of an operation at once. */
@Injectable()
export class PersonLoaders {
  constructor(
    private readonly reads: Reads,
    private readonly loaders: OperationLoaders,
  ) {}

  /** The person's terms by time. */
  async terms(ctx: TenantContext, personId: string): Promise<readonly TermsRow[]> {
    const terms = await this.loaders.loadById<readonly TermsRow[]>(ctx, 'person.terms', personId, async (ids) => {
      const rows = await this.reads.query<TermsRow>(
        ctx,
        `select ${TERMS_COLUMNS}
           from premia.terms t
           left join premia.teams team on team.tenant_id = t.tenant_id and team.id = t.team_id
          where t.tenant_id = $1 and t.person_id = any ($2::uuid[])
          order by t.from_date`,
        [ctx.tenantId, ids],
      );
      return Map.groupBy(rows, (row) => row.personId);
    });
    return terms ?? [];
  }

  async replacedTerms(ctx: TenantContext, personId: string): Promise<readonly ReplacedTermsRow[]> {
    const terms = await this.loaders.loadById<readonly ReplacedTermsRow[]>(
      ctx,
      'person.replaced',
      personId,
      async (ids) => {
        const rows = await this.reads.query<ReplacedTermsRow>(
          ctx,
          `select ${columns(ReplacedTermsEntity, 't')}, team.name as "teamName", coalesce(author.name, u.email) as "replacedByName"
           from premia.replaced_terms t
           left join premia.teams team on team.tenant_id = t.tenant_id and team.id = t.team_id
           left join premia.users u on u.id = t.replaced_by
           left join premia.memberships m on m.tenant_id = t.tenant_id and m.user_id = t.replaced_by
           left join premia.persons author on author.tenant_id = m.tenant_id and author.id = m.person_id
          where t.tenant_id = $1 and t.person_id = any ($2::uuid[])
          order by t.replaced_at desc, t.id`,
          [ctx.tenantId, ids],
        );
        return Map.groupBy(rows, (row) => row.personId);
      },
    );
    return terms ?? [];
  }

  /** Roles of the person's login in this workspace; null without one. */
  roles(ctx: TenantContext, personId: string): Promise<readonly Role[] | null> {
    return this.loaders.loadById<readonly Role[]>(ctx, 'person.roles', personId, async (ids) => {
      const rows = await this.reads.query<{ readonly personId: string; readonly roles: readonly Role[] }>(
        ctx,
        `select person_id as "personId", roles
           from premia.memberships
          where tenant_id = $1 and person_id = any ($2::uuid[]) and ended_at is null`,
        [ctx.tenantId, ids],
      );
      return new Map(rows.map(({ personId: id, roles }) => [id, roles]));
    });
  }
}
