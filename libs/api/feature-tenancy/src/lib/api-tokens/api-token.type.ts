import { ArgsType, createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import type { ApiTokenEntity } from '@premia/api-data-access';
import { connectionOf, DateTimeScalar, enumOf, fill, InvalidInput, NotFound, Text } from '@premia/api-util-platform';
import { type ApiScope, LIMITS } from '@premia/shared-contract';

const ApiScopeEnum = enumOf<ApiScope>('ApiScope', {
  observations_write: 'Sending observations to /api/v1/observations',
});

/** What of a token leaves the database: never its hash. */
export const API_TOKEN_FIELDS = ['id', 'name', 'scopes', 'createdAt', 'expiresAt', 'revokedAt'] as const;

export type ApiTokenRow = Pick<ApiTokenEntity, (typeof API_TOKEN_FIELDS)[number]>;

@ObjectType({ description: 'What a system shows to send data; it acts in the name of whoever made it' })
export class ApiToken {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => [ApiScopeEnum])
  readonly scopes!: readonly ApiScope[];

  @Field(() => DateTimeScalar)
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly revokedAt!: Date | null;

  constructor(row: ApiTokenRow) {
    fill<ApiToken>(this, row);
  }
}

@ObjectType()
export class NewApiToken extends ApiToken {
  @Field(() => String, { description: 'Shown this once: only its hash is kept' })
  readonly secret!: string;

  constructor(row: ApiTokenRow, secret: string) {
    super(row);
    fill<NewApiToken>(this, { ...row, secret });
  }
}

@ObjectType()
export class ApiTokenConnection extends connectionOf(ApiToken) {}

@ArgsType()
export class CreateApiTokenArguments {
  @Field(() => String)
  @Text({ max: LIMITS.nameLength })
  readonly name!: string;

  @Field(() => Int, { description: 'Days until it expires' })
  @IsInt()
  @Min(1)
  @Max(LIMITS.apiTokenDays)
  readonly days!: number;
}

export const CreateApiTokenResult = createUnionType({
  name: 'CreateApiTokenResult',
  types: () => [NewApiToken, InvalidInput, NotFound] as const,
});

export const RevokeApiTokenResult = createUnionType({
  name: 'RevokeApiTokenResult',
  types: () => [ApiToken, NotFound] as const,
});
