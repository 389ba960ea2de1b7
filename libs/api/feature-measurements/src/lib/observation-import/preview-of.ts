import type { Upload } from '@premia/api-data-access';
import { type TenantContext } from '@premia/api-util-platform';
import { ColumnMapping, MetricTotal, RowProblem } from '@premia/api-vocabulary';
import type { ImportCounts } from '../sink/staged-observations';
import { ImportNotice, ObservationImportPreview } from './observation-import.type';
import type { ObservationFile } from './read-observations.computation';
import { type StandingBeside, unsettled } from './standing-beside';

/** Values that a column shows as its sample. */
const SAMPLES = 3;
const HEADING_ROW = 1;
/** Notices that rather tell a mistake than a decision. */
const DOUBTS: ReadonlySet<string> = new Set(['days-in-future']);

/** What the workspace holds beside a file. */
interface FoundBeside {
  readonly counts: ImportCounts;
  readonly beside: StandingBeside;
  readonly sources: readonly string[];
}

/** What the reader sees of a file before its import. */
export function previewOf(
  ctx: TenantContext,
  { id: uploadId, fileName }: Pick<Upload, 'id' | 'fileName'>,
  { encoding, delimiter, headers, source, rowCount, shown, columns, reading, mappingProblems }: ObservationFile,
  { counts, beside, sources }: FoundBeside,
): ObservationImportPreview {
  const headingProblems = mappingProblems.map((problem) => ({
    ...problem,
    row: HEADING_ROW,
    column: null,
    value: null,
  }));
  const told = reading?.notices ?? [];
  return new ObservationImportPreview({
    uploadId,
    fileName,
    encoding,
    delimiter,
    rowCount,
    validRowCount: reading?.validRowCount ?? 0,
    observationCount: reading?.observationCount ?? 0,
    newCount: counts.added,
    unchangedCount: counts.unchanged,
    correctedCount: counts.corrected,
    withdrawnCount: counts.withdrawn,
    source: source.key,
    sources,
    channel: source.channel,
    overlaps: unsettled(beside, {}).map((notice) => new ImportNotice(ctx, notice)),
    from: reading?.from ?? null,
    to: reading?.to ?? null,
    channels: reading?.channels ?? [],
    campaigns: reading?.campaigns ?? [],
    metrics: reading?.totals.map(([metric, value]) => new MetricTotal(ctx, metric, value)) ?? [],
    columns: columns.map(
      ({ column, field }, index) =>
        new ColumnMapping(
          column,
          field,
          shown.slice(0, SAMPLES).map((row) => row[index] ?? ''),
        ),
    ),
    header: headers,
    rows: shown,
    mergedSpellings: reading?.mergedSpellings ?? [],
    notices: told.filter(({ code }) => !DOUBTS.has(code)).map((notice) => new ImportNotice(ctx, notice)),
    doubts: told.filter(({ code }) => DOUBTS.has(code)).map((notice) => new ImportNotice(ctx, notice)),
    problems: (reading?.problems ?? headingProblems).map((problem) => new RowProblem(ctx, problem)),
    problemCount: reading?.problemCount ?? headingProblems.length,
  });
}
