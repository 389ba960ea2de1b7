import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Choice, Ctx, Id, Requires, type TenantContext } from '@premia/api-util-platform';
import { ColumnMappingInput, type ImportMode, ImportModeEnum } from '@premia/api-vocabulary';
import { ImportPeople } from './import-people.command';
import { PeopleImportQueries } from './people-import.queries';
import { ImportPeopleResult, PreviewPeopleImportResult } from './people-import.type';

@ArgsType()
export class PreviewPeopleArguments {
  @Field(() => ID) @Id() readonly uploadId!: string;

  @Field(() => [ColumnMappingInput], { nullable: true, description: 'Absent: as the headings are recognised' })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => ColumnMappingInput)
  readonly mapping?: readonly ColumnMappingInput[] | null;
}

@ArgsType()
export class ImportPeopleArguments {
  @Field(() => ID) @Id() readonly uploadId!: string;

  @Field(() => [ColumnMappingInput])
  @ValidateNested({ each: true })
  @Type(() => ColumnMappingInput)
  readonly mapping!: readonly ColumnMappingInput[];

  @Field(() => ImportModeEnum) @Choice(ImportModeEnum) readonly mode!: ImportMode;
}

@Resolver()
export class PeopleImportResolver {
  constructor(
    private readonly queries: PeopleImportQueries,
    private readonly importPeopleCommand: ImportPeople,
  ) {}

  @Query(() => PreviewPeopleImportResult)
  @Requires('people.manage')
  previewPeopleImport(
    @Ctx() ctx: TenantContext,
    @Args() { uploadId, mapping }: PreviewPeopleArguments,
  ): Promise<typeof PreviewPeopleImportResult> {
    return this.queries.preview(ctx, uploadId, mapping ?? null);
  }

  @Mutation(() => ImportPeopleResult)
  @Requires('people.manage')
  importPeople(@Ctx() ctx: TenantContext, @Args() people: ImportPeopleArguments): Promise<typeof ImportPeopleResult> {
    return this.importPeopleCommand.execute(ctx, people);
  }
}
