import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  BusinessDateScalar,
  Conflict,
  connectionOf,
  DateTimeScalar,
  enumOf,
  fill,
  InvalidInput,
  Job,
  NotFound,
  type TenantContext,
} from '@premia/api-util-platform';
import { ColumnMapping, FileNotReadable, MetricTotal, RowProblem, upperCode } from '@premia/api-vocabulary';
import type { Notice, RowProblem as RowFinding } from '@premia/domain-kpi';
import { describeText } from '@premia/shared-messages';

export type NamedColumn = 'channel' | 'campaign';

const NamedColumnEnum = enumOf<NamedColumn>('NamedColumn', {
  channel: 'The column of channels',
  campaign: 'The column of campaigns',
});

@ObjectType({ description: 'Spellings that differ by case or blanks only and count as one name' })
export class MergedSpelling {
  @Field(() => String)
  readonly kept!: string;

  @Field(() => [String])
  readonly spellings!: readonly string[];

  @Field(() => NamedColumnEnum)
  readonly column!: NamedColumn;
}

@ObjectType({ description: 'What reading a file decided or left out' })
export class ImportNotice {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly message!: string;

  constructor({ locale }: TenantContext, { code, message }: Notice) {
    fill<ImportNotice>(this, { code: upperCode(code), message: describeText(locale, message) });
  }
}

@ObjectType({ description: 'What an import of this file would do; nothing has been done yet' })
export class ObservationImportPreview {
  @Field(() => ID)
  readonly uploadId!: string;

  @Field(() => String)
  readonly fileName!: string;

  @Field(() => String)
  readonly encoding!: string;

  @Field(() => String)
  readonly delimiter!: string;

  @Field(() => Int)
  readonly rowCount!: number;

  @Field(() => Int)
  readonly validRowCount!: number;

  @Field(() => Int)
  readonly observationCount!: number;

  @Field(() => Int)
  readonly newCount!: number;

  @Field(() => Int)
  readonly unchangedCount!: number;

  @Field(() => Int)
  readonly correctedCount!: number;

  @Field(() => Int, { description: 'Values of the source on these days that the file no longer holds' })
  readonly withdrawnCount!: number;

  @Field(() => String, { description: 'Key of the source, as recognised or chosen' })
  readonly source!: string;

  @Field(() => [String], { description: 'Keys of the sources that there are' })
  readonly sources!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Channel of rows that name none' })
  readonly channel!: string | null;

  @Field(() => [ImportNotice], { description: 'Other sources of the same values: to be settled before the import' })
  readonly overlaps!: readonly ImportNotice[];

  @Field(() => BusinessDateScalar, { nullable: true })
  readonly from!: string | null;

  @Field(() => BusinessDateScalar, { nullable: true })
  readonly to!: string | null;

  @Field(() => [String])
  readonly channels!: readonly string[];

  @Field(() => [String])
  readonly campaigns!: readonly string[];

  @Field(() => [MetricTotal])
  readonly metrics!: readonly MetricTotal[];

  @Field(() => [ColumnMapping], { description: 'field: date, channel, campaign or metric:<key>; null: left out' })
  readonly columns!: readonly ColumnMapping[];

  @Field(() => [String])
  readonly header!: readonly string[];

  @Field(() => [[String]], { description: 'The first rows' })
  readonly rows!: readonly (readonly string[])[];

  @Field(() => [MergedSpelling])
  readonly mergedSpellings!: readonly MergedSpelling[];

  @Field(() => [ImportNotice])
  readonly notices!: readonly ImportNotice[];

  @Field(() => [ImportNotice], { description: 'What looks like a mistake in the file and may be none: days to come' })
  readonly doubts!: readonly ImportNotice[];

  @Field(() => [RowProblem], { description: 'The first problems; row 1 is the heading' })
  readonly problems!: readonly RowProblem[];

  @Field(() => Int)
  readonly problemCount!: number;

  constructor(preview: ObservationImportPreview) {
    fill<ObservationImportPreview>(this, preview);
  }
}

/** An import as stored; problems as findings, which are worded for each reader. */
export interface ObservationImportRow {
  readonly id: string;
  readonly fileName: string;
  readonly createdAt: Date;
  readonly createdByEmail: string;
  readonly rowsRead: number;
  readonly added: number;
  readonly unchanged: number;
  readonly corrected: number;
  readonly withdrawn: number;
  readonly source: string;
  readonly findings: readonly RowFinding[];
  readonly undoneAt: Date | null;
}

@ObjectType()
export class ObservationImport {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly fileName!: string;

  @Field(() => DateTimeScalar)
  readonly createdAt!: Date;

  @Field(() => String)
  readonly createdByEmail!: string;

  @Field(() => Int)
  readonly rowsRead!: number;

  @Field(() => Int, { description: 'Observations that were new' })
  readonly added!: number;

  @Field(() => Int, { description: 'Observations that were there already, with the same value' })
  readonly unchanged!: number;

  @Field(() => Int, { description: 'Observations whose value was replaced' })
  readonly corrected!: number;

  @Field(() => Int, { description: 'Observations that the file no longer held' })
  readonly withdrawn!: number;

  @Field(() => String)
  readonly source!: string;

  @Field(() => [RowProblem])
  readonly problems!: readonly RowProblem[];

  @Field(() => DateTimeScalar, { nullable: true })
  readonly undoneAt!: Date | null;

  constructor(ctx: TenantContext, row: ObservationImportRow) {
    fill<ObservationImport>(this, { ...row, problems: row.findings.map((finding) => new RowProblem(ctx, finding)) });
  }
}

@ObjectType()
export class ObservationImportConnection extends connectionOf(ObservationImport) {}

export const PreviewObservationsResult = createUnionType({
  name: 'PreviewObservationsResult',
  types: () => [ObservationImportPreview, FileNotReadable, NotFound] as const,
});

export const ImportObservationsResult = createUnionType({
  name: 'ImportObservationsResult',
  types: () => [Job, NotFound, InvalidInput, Conflict] as const,
});

export const UndoImportResult = createUnionType({
  name: 'UndoImportResult',
  types: () => [ObservationImport, NotFound, Conflict] as const,
});
