import { ArgsType, Field, Int } from '@nestjs/graphql';
import { DecimalScalar } from '@premia/api-util-platform';

/** What is left out stays as it is. */
@ArgsType()
export class UpdateWorkspaceArguments {
  @Field(() => String, { nullable: true })
  readonly name?: string | null;

  @Field(() => String, { nullable: true })
  readonly currency?: string | null;

  @Field(() => String, { nullable: true })
  readonly timeZone?: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  readonly teamShareLimit?: string | null;

  @Field(() => Int, { nullable: true })
  readonly kpiCountMin?: number | null;

  @Field(() => Int, { nullable: true })
  readonly kpiCountMax?: number | null;

  @Field(() => Boolean, { nullable: true })
  readonly headsSeePay?: boolean | null;
}
