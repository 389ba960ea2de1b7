import { inject, Injectable } from '@angular/core';
import type { ColumnMapping, ProblemLike, Schema } from '@premia/web-util';
import { GraphqlClient, injectJob, isProblem } from '@premia/web-util';
import type {
  DataOverviewQuery,
  ImportPartsFragment,
  MetricChoicesQuery,
  ObservationImportsQuery,
  PreviewObservationsQuery,
  UndoImportMutation,
} from './data.graphql.generated';
import {
  DataOverviewDocument,
  ImportObservationsDocument,
  MetricChoicesDocument,
  ObservationImportDocument,
  ObservationImportsDocument,
  PreviewObservationsDocument,
  UndoImportDocument,
} from './data.graphql.generated';

export type Overview = DataOverviewQuery['dataOverview'];
export type Import = ImportPartsFragment;
export type ImportsPage = ObservationImportsQuery['observationImports'];
export type PreviewResult = PreviewObservationsQuery['previewObservations'];
export type Preview = Extract<PreviewResult, { readonly __typename: 'ObservationImportPreview' }>;
export type UndoResult = UndoImportMutation['undoImport'];
export type Metric = MetricChoicesQuery['metrics'][number];

/** What the person says of a file where it leaves something open. */
export interface ReadingChoices {
  readonly order?: Schema.DateOrder;
  readonly totals?: Schema.DoubtfulTotals;
  readonly channel?: string;
  readonly source?: string;
  readonly countsBesides?: boolean;
  readonly keepsVanished?: boolean;
  readonly spans?: Schema.SpanChoice;
  readonly events?: Schema.EventKind;
  readonly eventDay?: string;
  readonly periodFrom?: string;
  readonly periodTo?: string;
  readonly acceptsMoved?: boolean;
}

const IMPORTS_PER_PAGE = 20;

/** The operations of the data pages, one method each. */
@Injectable({ providedIn: 'root' })
export class DataClient {
  readonly #client = inject(GraphqlClient);
  readonly importJob = injectJob();

  async readOverview(): Promise<Overview> {
    return (await this.#client.query(DataOverviewDocument, {})).dataOverview;
  }

  /** Every metric a column may hold, in the reader's language. */
  async readMetrics(): Promise<readonly Metric[]> {
    return (await this.#client.query(MetricChoicesDocument, {})).metrics;
  }

  async readImports(after: string | null): Promise<ImportsPage> {
    const variables = { first: IMPORTS_PER_PAGE, after };
    return (await this.#client.query(ObservationImportsDocument, variables)).observationImports;
  }

  async preview(
    uploadId: string,
    mapping: ColumnMapping | null,
    { countsBesides: _c, keepsVanished: _k, acceptsMoved: _a, ...choices }: ReadingChoices,
  ): Promise<PreviewResult> {
    const columns = mapping === null ? null : [...mapping];
    const variables = { uploadId, mapping: columns, ...choices };
    return (await this.#client.query(PreviewObservationsDocument, variables)).previewObservations;
  }

  /** The import once its job is done; `importJob` tells how far it is. */
  async import(
    uploadId: string,
    mapping: ColumnMapping,
    mode: Schema.ImportMode,
    choices: ReadingChoices,
  ): Promise<Import | ProblemLike> {
    const variables = { uploadId, mapping: [...mapping], mode, ...choices };
    const { importObservations: job } = await this.#client.mutate(ImportObservationsDocument, variables);
    if (isProblem(job)) return job;
    const outcome = await this.importJob.follow(job.id);
    if (isProblem(outcome)) return outcome;
    const { observationImport } = await this.#client.query(ObservationImportDocument, { id: outcome.resultId });
    if (observationImport == null) throw new TypeError('An import that has just been made is not there');
    return observationImport;
  }

  async undo(id: string): Promise<UndoResult> {
    return (await this.#client.mutate(UndoImportDocument, { id })).undoImport;
  }
}
