import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  ColumnMappingInput,
  type Connection,
  Ctx,
  type ImportMode,
  ImportModeEnum,
  PageArguments,
  Requires,
  type TenantContext,
} from '@premia/api-util-platform';
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

@ArgsType()
export class PreviewObservationsArguments {
  @Field(() => ID)
  readonly uploadId!: string;

  @Field(() => [ColumnMappingInput], { nullable: true, description: 'Absent: as the headings are recognised' })
  readonly mapping?: readonly ColumnMappingInput[] | null;
}

@ArgsType()
export class ImportObservationsArguments {
  @Field(() => ID)
  readonly uploadId!: string;

  @Field(() => [ColumnMappingInput])
  readonly mapping!: readonly ColumnMappingInput[];

  @Field(() => ImportModeEnum)
  readonly mode!: ImportMode;
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
    @Args() { uploadId, mapping }: PreviewObservationsArguments,
  ): Promise<typeof PreviewObservationsResult> {
    return this.queries.preview(ctx, uploadId, mapping ?? null);
  }

  @Query(() => ObservationImportConnection)
  @Requires('data.read')
  observationImports(@Ctx() ctx: TenantContext, @Args() page: PageArguments): Promise<Connection<ObservationImport>> {
    return this.queries.page(ctx, page);
  }

  @Mutation(() => ImportObservationsResult)
  @Requires('data.import')
  importObservations(
    @Ctx() ctx: TenantContext,
    @Args() observations: ImportObservationsArguments,
  ): Promise<typeof ImportObservationsResult> {
    return this.importObservationsCommand.execute(ctx, observations);
  }

  @Mutation(() => UndoImportResult)
  @Requires('data.import')
  undoImport(@Ctx() ctx: TenantContext, @Args('id', { type: () => ID }) id: string): Promise<typeof UndoImportResult> {
    return this.undoImportCommand.execute(ctx, id);
  }
}
