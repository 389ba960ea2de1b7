import { ArgsType, createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { enumOf, fill, Id, NotFound, Problem, type Viewer } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';

/** Kinds of things that can rest on a person, a team or a cycle. */
export type UseKind = 'kpis' | 'run' | 'inputs' | 'plan' | 'team' | 'person' | 'member' | 'invitation' | 'data';

const UseKindEnum = enumOf<UseKind>('UseKind', {
  kpis: 'KPIs: of the person or team in a cycle, or of somebody in the cycle',
  run: 'A payout run',
  inputs: 'Payout inputs of a cycle',
  plan: 'A bonus plan: acknowledged by the person, or made for the team',
  team: 'A team: headed by the person, or below the team',
  person: 'A person whose terms, now or once, name the team',
  member: 'A login of the person',
  invitation: 'An invitation for the person',
  data: 'Measured values',
});

@ObjectType()
export class UsedBy {
  @Field(() => ID, { nullable: true, description: 'Null: nothing to open' })
  readonly id!: string | null;

  @Field(() => String)
  readonly name!: string;
}

export interface Use {
  readonly kind: UseKind;
  readonly count: number;
  readonly things: readonly UsedBy[];
}

@ObjectType('Use', { description: 'What rests on a thing, so that it can be archived but not deleted' })
class UseType implements Use {
  @Field(() => UseKindEnum)
  readonly kind!: UseKind;

  @Field(() => Int)
  readonly count!: number;

  @Field(() => [UsedBy], { description: 'The first of them by name; none where the caller may not read them' })
  readonly things!: readonly UsedBy[];
}

@ObjectType({ implements: () => [Problem], description: 'Something rests on it: archive it instead' })
export class InUse extends Problem {
  @Field(() => [UseType])
  readonly uses: readonly Use[];

  constructor(viewer: Viewer, uses: readonly Use[]) {
    super(viewer, message('problem.IN_USE'));
    this.uses = uses;
  }
}

@ObjectType()
export class Deleted {
  @Field(() => ID)
  readonly deletedId!: string;

  constructor(id: string) {
    fill<Deleted>(this, { deletedId: id });
  }
}

export const DeleteResult = createUnionType({
  name: 'DeleteResult',
  types: () => [Deleted, InUse, NotFound] as const,
});

@ArgsType()
export class ArchiveArguments {
  @Field(() => ID) @Id() readonly id!: string;

  @Field(() => Boolean, { description: 'False brings it back' }) @IsBoolean() readonly archived!: boolean;
}
