import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestClient } from '@premia/api-util-testing';
import type { ApiUnderTest } from '../start-api';

const REAL_FILE = resolve('../shared/data/marketing-2021-02.csv');

/** The real file of product §10, read where it lies; null where it is absent, and its tests then skip. */
export const realFile: Buffer | null = existsSync(REAL_FILE) ? readFileSync(REAL_FILE) : null;
/** Says in a test's title why it skips. */
export const whereAbsent = realFile === null ? ' (skipped: ../shared/data/marketing-2021-02.csv is not here)' : '';

export interface UploadAnswer {
  readonly status: number;
  readonly id: string;
  readonly fileName?: string;
  readonly size?: number;
  readonly code?: string;
  readonly message?: string;
}

/** Uploads bytes as the client's file picker does. */
export async function uploadFile(
  client: TestClient,
  content: string | Buffer,
  fileName = 'report.csv',
): Promise<UploadAnswer> {
  const answer = await client
    .http('post', '/api/uploads')
    .set('content-type', 'application/octet-stream')
    .set('x-file-name', encodeURIComponent(fileName))
    .send(Buffer.from(content));
  return { status: answer.status, ...(answer.body as Omit<UploadAnswer, 'status'>) };
}

const PREVIEW = `query ($uploadId: ID!, $mapping: [ColumnMappingInput!]) {
  previewObservations(uploadId: $uploadId, mapping: $mapping) {
    __typename
    ... on ObservationImportPreview {
      fileName encoding delimiter rowCount validRowCount observationCount newCount unchangedCount correctedCount from to
      channels campaigns metrics { metric name value } columns { column field sample } header
      mergedSpellings { kept spellings column } problems { row column value code message } problemCount
    }
    ... on Problem { code message }
  }
}`;
const IMPORT = `mutation ($uploadId: ID!, $mapping: [ColumnMappingInput!]!, $mode: ImportMode!) {
  importObservations(uploadId: $uploadId, mapping: $mapping, mode: $mode) {
    __typename ... on Job { id } ... on Problem { code message }
  }
}`;
const IMPORTED = `query ($id: ID!) { observationImport(id: $id) {
  __typename id fileName rowsRead added unchanged corrected undoneAt problems { row code }
} }`;

interface MappedColumn {
  readonly column: string;
  readonly field: string | null;
}

export interface Preview {
  readonly __typename: string;
  readonly columns?: readonly MappedColumn[];
  readonly problems?: readonly {
    readonly row: number;
    readonly column: string | null;
    readonly code: string;
    readonly message: string;
  }[];
  readonly [field: string]: unknown;
}

export async function previewObservations(client: TestClient, uploadId: string): Promise<Preview> {
  return (await client.graphql<{ previewObservations: Preview }>(PREVIEW, { uploadId })).previewObservations;
}

/** Asks for the import and lets its job be done: the import, or the problem. */
export async function importObservations(
  api: ApiUnderTest,
  client: TestClient,
  uploadId: string,
  mapping: readonly MappedColumn[],
  mode: 'all_or_nothing' | 'valid_rows' = 'all_or_nothing',
): Promise<Readonly<Record<string, unknown>>> {
  const columns = mapping.map(({ column, field }) => ({ column, field }));
  const { importObservations: job } = await client.graphql<{
    importObservations: { readonly __typename: string; readonly id?: string };
  }>(IMPORT, { uploadId, mapping: columns, mode });
  if (job.id === undefined) return job;
  const { problem, resultId } = await api.finishJob(client, job.id);
  if (problem !== null) return problem;
  return (await client.graphql<{ observationImport: Readonly<Record<string, unknown>> }>(IMPORTED, { id: resultId }))
    .observationImport;
}

/** Uploads, looks at the preview, and imports with the columns as they were recognised. */
export async function importFile(
  api: ApiUnderTest,
  client: TestClient,
  content: string | Buffer,
  mode?: 'all_or_nothing' | 'valid_rows',
): Promise<Readonly<Record<string, unknown>>> {
  const { id } = await uploadFile(client, content);
  const { columns = [] } = await previewObservations(client, id);
  return importObservations(api, client, id, columns, mode);
}
