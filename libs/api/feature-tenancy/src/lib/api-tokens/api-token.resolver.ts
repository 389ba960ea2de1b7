import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ApiTokenEntity, columns, Reads } from '@premia/api-data-access';
import {
  type Connection,
  Ctx,
  decodeCursor,
  IdArguments,
  PageArguments,
  pageOf,
  pageSize,
  Requires,
  type TenantContext,
} from '@premia/api-util-platform';
import {
  API_TOKEN_FIELDS,
  ApiToken,
  ApiTokenConnection,
  type ApiTokenRow,
  CreateApiTokenArguments,
  CreateApiTokenResult,
  RevokeApiTokenResult,
} from './api-token.type';
import { ApiTokenCommands } from './api-tokens.commands';

@Resolver(() => ApiToken)
export class ApiTokenResolver {
  constructor(
    private readonly reads: Reads,
    private readonly commands: ApiTokenCommands,
  ) {}

  /** The newest first: their ids rise with time. */
  @Query(() => ApiTokenConnection)
  @Requires('workspace.manage')
  async apiTokens(@Ctx() ctx: TenantContext, @Args() { first, after }: PageArguments): Promise<Connection<ApiToken>> {
    const size = pageSize(first);
    const [id] = decodeCursor(after, ['id']) ?? [null];
    const rows = await this.reads.query<ApiTokenRow & { readonly total: number }>(
      ctx,
      `select ${columns(ApiTokenEntity, 't', API_TOKEN_FIELDS)},
              (select count(*)::int from premia.api_tokens where tenant_id = $1) as total
         from premia.api_tokens t
        where t.tenant_id = $1 and ($2::uuid is null or t.id < $2::uuid) order by t.id desc limit $3`,
      [ctx.tenantId, id, size + 1],
    );
    return pageOf(
      rows,
      size,
      rows[0]?.total ?? 0,
      (row) => new ApiToken(row),
      (row) => [row.id],
    );
  }

  @Mutation(() => CreateApiTokenResult)
  @Requires('workspace.manage')
  createApiToken(
    @Ctx() ctx: TenantContext,
    @Args() given: CreateApiTokenArguments,
  ): Promise<typeof CreateApiTokenResult> {
    return this.commands.create(ctx, given);
  }

  @Mutation(() => RevokeApiTokenResult)
  @Requires('workspace.manage')
  revokeApiToken(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<typeof RevokeApiTokenResult> {
    return this.commands.revoke(ctx, id);
  }
}
