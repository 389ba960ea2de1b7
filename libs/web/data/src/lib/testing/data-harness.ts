import type { Type } from '@angular/core';
import { signal } from '@angular/core';
import { jest } from '@jest/globals';
import type { PageHarness, PageStage } from '@premia/web-testing';
import { openPage } from '@premia/web-testing';
import { Uploads } from '@premia/web-util';
import type { Import, ImportsPage, Overview, Preview } from '../data-client';
import { DataClient } from '../data-client';

export function anOverview(changes: Partial<Overview> = {}): Overview {
  return {
    __typename: 'DataOverview',
    from: '2021-02-01',
    to: '2021-02-28',
    observationCount: 1848,
    metrics: ['leads', 'spend'],
    channels: [{ __typename: 'ChannelOverview', channel: 'search', campaigns: ['google_hot', 'google_wide'] }],
    ...changes,
  };
}

const NO_DATA = anOverview({ from: null, to: null, observationCount: 0, metrics: [], channels: [] });

export function anImport(changes: Partial<Import> = {}): Import {
  return {
    __typename: 'ObservationImport',
    id: 'import-1',
    fileName: 'february.csv',
    createdAt: '2021-03-01T09:00:00Z',
    createdByEmail: 'head@example.com',
    rowsRead: 308,
    added: 1848,
    unchanged: 0,
    corrected: 0,
    withdrawn: 0,
    source: 'file',
    undoneAt: null,
    problems: [],
    ...changes,
  };
}

export function importsPage(...nodes: readonly Import[]): ImportsPage {
  return {
    __typename: 'ObservationImportConnection',
    totalCount: nodes.length,
    pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
    nodes: [...nodes],
  };
}

export function aPreview(changes: Partial<Preview> = {}): Preview {
  return {
    __typename: 'ObservationImportPreview',
    uploadId: 'upload-1',
    fileName: 'february.csv',
    encoding: 'UTF-8',
    delimiter: ',',
    rowCount: 308,
    validRowCount: 308,
    observationCount: 1848,
    newCount: 1848,
    unchangedCount: 0,
    correctedCount: 0,
    withdrawnCount: 0,
    source: 'file',
    sources: [],
    channel: null,
    overlaps: [],
    doubts: [],
    from: '2021-02-01',
    to: '2021-02-28',
    channels: ['search'],
    campaigns: ['google_hot'],
    metrics: [{ __typename: 'MetricTotal', metric: 'spend', name: 'Spend', value: '3460400.00' }],
    columns: [
      { __typename: 'ColumnMapping', column: 'c_date', field: 'date', sample: ['2021-02-01'] },
      { __typename: 'ColumnMapping', column: 'mark_spent', field: 'metric:spend', sample: ['7307.37'] },
    ],
    header: ['c_date', 'mark_spent'],
    rows: [['2021-02-01', '7307.37']],
    notices: [],
    mergedSpellings: [],
    problems: [],
    problemCount: 0,
    ...changes,
  };
}

/** An empty workspace until a test says otherwise. */
export function aClient(): jest.Mocked<DataClient> {
  const client: Partial<jest.Mocked<Omit<DataClient, 'importJob'>>> & { readonly importJob: unknown } = {
    importJob: { job: signal(null) },
    readOverview: jest.fn<DataClient['readOverview']>().mockResolvedValue(NO_DATA),
    readMetrics: jest.fn<DataClient['readMetrics']>().mockResolvedValue([
      { __typename: 'Metric', key: 'spend', name: 'Spend', unit: 'money' },
      { __typename: 'Metric', key: 'leads', name: 'Leads', unit: 'count' },
    ]),
    readImports: jest.fn<DataClient['readImports']>().mockResolvedValue(importsPage()),
    preview: jest.fn<DataClient['preview']>().mockResolvedValue(aPreview()),
    import: jest.fn<DataClient['import']>().mockResolvedValue(anImport()),
    undo: jest.fn<DataClient['undo']>(),
  };
  return client as unknown as jest.Mocked<DataClient>;
}

export interface Stage extends Pick<PageStage, 'role' | 'session' | 'inputs'> {
  readonly client: jest.Mocked<DataClient>;
  readonly upload?: Uploads['send'];
}

export function open(page: Type<unknown>, { client, upload, ...stage }: Stage): Promise<PageHarness> {
  return openPage(page, {
    ...stage,
    messages: ['data'],
    answers: [
      { provide: DataClient, useValue: client },
      { provide: Uploads, useValue: { send: upload } },
    ],
  });
}
