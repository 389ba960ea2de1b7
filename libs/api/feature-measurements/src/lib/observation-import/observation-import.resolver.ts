import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import {
  Choice,
  type Connection,
  Ctx,
  Id,
  IdArguments,
  IDEMPOTENCY_KEY,
  type Job,
  PageArguments,
  type Problem,
  Requires,
  type TenantContext,
  Text,
} from '@premia/api-util-platform';
import { ColumnMappingInput, type ImportMode, ImportModeEnum } from '@premia/api-vocabulary';
import { ImportObservations } from '../import-observations/import-observations.command';
import { UndoImport } from '../undo-import/undo-import.command';
import { ObservationImportQueries } from './observation-import.queries';
import {
  ImportObservationsResult,
  ObservationImport,
  ObservationImportConnection,
  PreviewObservationsResult,
  UndoImportResult,
} from './observation-import.type';
import { ReadingArguments } from './reading-choices.type';

@ArgsType()
export class PreviewObservationsArguments extends ReadingArguments {
  @Field(() => ID) @Id() readonly uploadId!: string;

  @Field(() => [ColumnMappingInput], { nullable: true, description: 'Absent: as the headings are recognised' })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => ColumnMappingInput)
  readonly mapping?: readonly ColumnMappingInput[] | null;
}

@ArgsType()
export class ImportObservationsArguments extends ReadingArguments {
  @Field(() => ID) @Id() readonly uploadId!: string;

  @Field(() => [ColumnMappingInput])
  @ValidateNested({ each: true })
  @Type(() => ColumnMappingInput)
  readonly mapping!: readonly ColumnMappingInput[];

  @Field(() => ImportModeEnum) @Choice(ImportModeEnum) readonly mode!: ImportMode;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @Text({ max: 200 })
  readonly idempotencyKey?: string | null;
}

@Resolver(() => ObservationImport)
export class ObservationImportResolver {
  constructor(
    private readonly queries: ObservationImportQueries,
    private readonly importObservationsCommand: ImportObservations,
    private readonly undoImportCommand: UndoImport,
  ) {}

  @Query(() => PreviewObservationsResult)
  @Requires('data.import')
  previewObservations(
    @Ctx() ctx: TenantContext,
    @Args() { uploadId, mapping, ...choices }: PreviewObservationsArguments,
  ): Promise<typeof PreviewObservationsResult> {
    return this.queries.preview(ctx, uploadId, mapping ?? null, choices);
  }

  @Query(() => ObservationImport, { nullable: true })
  @Requires('data.read')
  observationImport(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<ObservationImport | null> {
    return this.queries.byId(ctx, id);
  }

  @Query(() => ObservationImportConnection)
  @Requires('data.read')
  observationImports(@Ctx() ctx: TenantContext, @Args() page: PageArguments): Promise<Connection<ObservationImport>> {
    return this.queries.page(ctx, page);
  }

  @Mutation(() => ImportObservationsResult, {
    description: 'The job’s result is an import; it may fail with ImportHasProblems, FileNotReadable or InvalidInput',
  })
  @Requires('data.import')
  importObservations(
    @Ctx() ctx: TenantContext,
    @Args() { idempotencyKey, ...request }: ImportObservationsArguments,
  ): Promise<Job | Problem> {
    return this.importObservationsCommand.ask(ctx, request, idempotencyKey);
  }

  @Mutation(() => UndoImportResult)
  @Requires('data.import')
  undoImport(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<typeof UndoImportResult> {
    return this.undoImportCommand.execute(ctx, id);
  }
}
