import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DecimalScalar, LocaleEnum } from '@premia/api-util-platform';
import type { Locale } from '@premia/shared-contract';

/** What the workspace has agreed on. */
@ObjectType()
export class WorkspacePolicies {
  @Field(() => DecimalScalar, { description: 'The largest share of a plan that may ride on the team, in percent' })
  readonly teamShareLimit!: string;

  @Field(() => Int)
  readonly kpiCountMin!: number;

  @Field(() => Int)
  readonly kpiCountMax!: number;

  @Field(() => Boolean)
  readonly headsSeePay!: boolean;
}

/** A company on this installation: people, data and plans of one never meet another's. */
@ObjectType()
export class Workspace {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { description: 'ISO 4217' })
  readonly currency!: string;

  @Field(() => String, { description: 'IANA name; a day is a day there' })
  readonly timeZone!: string;

  @Field(() => LocaleEnum)
  readonly locale!: Locale;

  @Field(() => Boolean, { description: 'Holds generated sample data' })
  readonly isSample!: boolean;

  @Field(() => WorkspacePolicies)
  readonly policies!: WorkspacePolicies;
}
