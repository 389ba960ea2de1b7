import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Conflict, fill, InvalidInput, NotFound } from '@premia/api-util-platform';
import { ColumnMapping, FileNotReadable, ImportHasProblems, RowProblem } from '@premia/api-vocabulary';

@ObjectType({ description: 'What an import of this file would do; nothing has been done yet' })
export class PeopleImportPreview {
  @Field(() => ID)
  readonly uploadId!: string;

  @Field(() => String)
  readonly fileName!: string;

  @Field(() => [ColumnMapping])
  readonly columns!: readonly ColumnMapping[];

  @Field(() => [String])
  readonly header!: readonly string[];

  @Field(() => [[String]], { description: 'The first rows' })
  readonly rows!: readonly (readonly string[])[];

  @Field(() => Int)
  readonly rowCount!: number;

  @Field(() => Int)
  readonly newPeople!: number;

  @Field(() => Int)
  readonly unchangedPeople!: number;

  @Field(() => Int)
  readonly changedPeople!: number;

  @Field(() => [String])
  readonly newTeams!: readonly string[];

  @Field(() => [RowProblem])
  readonly problems!: readonly RowProblem[];

  constructor(preview: PeopleImportPreview) {
    fill<PeopleImportPreview>(this, preview);
  }
}

@ObjectType()
export class PeopleImported {
  @Field(() => Int)
  readonly added!: number;

  @Field(() => Int)
  readonly changed!: number;

  @Field(() => Int)
  readonly unchanged!: number;

  @Field(() => [String])
  readonly teamsAdded!: readonly string[];

  constructor(added: number, changed: number, unchanged: number, teamsAdded: readonly string[]) {
    fill<PeopleImported>(this, { added, changed, unchanged, teamsAdded });
  }
}

export const PreviewPeopleImportResult = createUnionType({
  name: 'PreviewPeopleImportResult',
  types: () => [PeopleImportPreview, FileNotReadable, NotFound] as const,
});

export const ImportPeopleResult = createUnionType({
  name: 'ImportPeopleResult',
  types: () => [PeopleImported, ImportHasProblems, FileNotReadable, InvalidInput, Conflict, NotFound] as const,
});
