import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional } from 'class-validator';
import { LIMITS } from '@premia/shared-contract';
import { Opaque } from '../input/text-rules';
import { fill } from '../scalars/fill';

@ObjectType()
export class PageInfo {
  @Field(() => String, { nullable: true })
  readonly endCursor!: string | null;

  @Field(() => Boolean)
  readonly hasNextPage!: boolean;

  constructor(endCursor: string | null, hasNextPage: boolean) {
    fill<PageInfo>(this, { endCursor, hasNextPage });
  }
}

/** A page of a list. */
export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** Arguments of every list: how many (at most 200), and after which cursor. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, description: `At most ${LIMITS.pageSize.maximum}` })
  @IsOptional()
  @IsInt()
  readonly first?: number | null;

  @Field(() => String, { nullable: true }) @IsOptional() @Opaque() readonly after?: string | null;
}

/**
 * The GraphQL type of a list of `Node`: `@ObjectType() export class TeamConnection extends connectionOf(Team) {}`.
 * `totalCount` counts what the reader may see, never more.
 */
export function connectionOf<Node>(node: Type<Node>): Type<Connection<Node>> {
  @ObjectType({ isAbstract: true })
  abstract class NodeConnection implements Connection<Node> {
    @Field(() => [node])
    readonly nodes!: readonly Node[];

    @Field(() => PageInfo)
    readonly pageInfo!: PageInfo;

    @Field(() => Int)
    readonly totalCount!: number;
  }
  return NodeConnection as Type<Connection<Node>>;
}

export function emptyConnection(): Connection<never> {
  return { nodes: [], pageInfo: new PageInfo(null, false), totalCount: 0 };
}
