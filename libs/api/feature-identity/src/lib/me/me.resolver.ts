import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UnitOfWork, UserEntity } from '@premia/api-data-access';
import { Ctx, Public, type RequestContext, SignedIn, type UserContext } from '@premia/api-util-platform';
import { UpdateMyNameResult } from '../identity.results';
import { UpdateMyLocaleArguments, UpdateMyNameArguments } from '../session.input';
import { MeQueries } from './me.queries';
import { Me } from './me.type';

@Resolver(() => Me)
export class MeResolver {
  constructor(
    private readonly queries: MeQueries,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Query(() => Me, { nullable: true, description: 'Null for a stranger' })
  @Public()
  me(@Ctx() ctx: RequestContext): Promise<Me | null> {
    return this.queries.me(ctx);
  }

  @Mutation(() => Me)
  @SignedIn()
  updateMyLocale(@Ctx() ctx: UserContext, @Args() given: UpdateMyLocaleArguments): Promise<Me> {
    return this.#update(ctx, given);
  }

  @Mutation(() => UpdateMyNameResult)
  @SignedIn()
  updateMyName(@Ctx() ctx: UserContext, @Args() given: UpdateMyNameArguments): Promise<typeof UpdateMyNameResult> {
    return this.#update(ctx, given);
  }

  async #update(ctx: UserContext, given: Partial<Pick<UserEntity, 'locale' | 'name'>>): Promise<Me> {
    await this.unitOfWork.runInIdentity(ctx, (tx) =>
      tx.repository(UserEntity).update({ id: ctx.userId }, { ...given }),
    );
    const me = await this.queries.me(ctx);
    if (me === null) throw new Error('A signed-in user has no account');
    return me;
  }
}
