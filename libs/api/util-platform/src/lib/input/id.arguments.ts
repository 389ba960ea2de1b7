import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Id } from './value-rules';

/** The argument of operations on one thing. */
@ArgsType()
export class IdArguments {
  @Field(() => ID) @Id() readonly id!: string;
}
