import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '@premia/api-data-access';
import { Ctx, RoleEnum, scopeOf, type TenantContext } from '@premia/api-util-platform';
import type { Role } from '@premia/shared-contract';
import { OrganizationAccess } from '../organization-access';
import { ReplacedTerms, Terms, type TermsRow } from '../terms/terms.type';
import { PersonLoaders } from './person.loaders';
import { Person } from './person.type';

@Resolver(() => Person)
export class PersonFieldsResolver {
  constructor(
    private readonly loaders: PersonLoaders,
    private readonly access: OrganizationAccess,
  ) {}

  @ResolveField(() => [Terms])
  async terms(@Ctx() ctx: TenantContext, @Parent() person: Person): Promise<readonly Terms[]> {
    return this.#visible(ctx, await this.loaders.terms(ctx, person.id));
  }

  @ResolveField(() => [ReplacedTerms], { description: 'Terms that others took the place of, the latest first' })
  async replacedTerms(@Ctx() ctx: TenantContext, @Parent() person: Person): Promise<readonly ReplacedTerms[]> {
    const scope = await this.access.scope(ctx);
    const rows = await this.loaders.replacedTerms(ctx, person.id);
    return rows.map((row) => new ReplacedTerms(row, scope.currency, may(ctx, 'pay.read', row, scope)));
  }

  @ResolveField(() => Terms, { nullable: true, description: 'The terms of today; where none hold, the next that will' })
  async currentTerms(@Ctx() ctx: TenantContext, @Parent() person: Person): Promise<Terms | null> {
    const { today } = await this.access.scope(ctx);
    const current = (await this.loaders.terms(ctx, person.id)).find(({ to }) => to === null || to >= today);
    const [visible] = await this.#visible(ctx, current === undefined ? [] : [current]);
    return visible ?? null;
  }

  @ResolveField(() => [RoleEnum], { nullable: true, description: 'Null: no login, or not open to you' })
  async membershipRoles(@Ctx() ctx: TenantContext, @Parent() person: Person): Promise<readonly Role[] | null> {
    return scopeOf(ctx, 'members.read') === null ? null : this.loaders.roles(ctx, person.id);
  }

  async #visible(ctx: TenantContext, terms: readonly TermsRow[]): Promise<readonly Terms[]> {
    const scope = await this.access.scope(ctx);
    return terms.map((row) => new Terms(row, scope.currency, may(ctx, 'pay.read', row, scope)));
  }
}
