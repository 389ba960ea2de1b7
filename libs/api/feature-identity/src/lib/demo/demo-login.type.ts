import { Field, ObjectType } from '@nestjs/graphql';
import { fill, RoleEnum } from '@premia/api-util-platform';
import type { Role } from '@premia/shared-contract';

@ObjectType({ description: 'A login of the demo workspace, which holds sample data only' })
export class DemoLogin {
  @Field(() => String)
  readonly email!: string;

  @Field(() => String)
  readonly password!: string;

  @Field(() => RoleEnum)
  readonly role!: Role;

  @Field(() => String)
  readonly personName!: string;

  constructor(email: string, password: string, role: Role, personName: string) {
    fill<DemoLogin>(this, { email, password, role, personName });
  }
}
