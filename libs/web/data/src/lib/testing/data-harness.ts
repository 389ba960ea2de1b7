import type { Type } from '@angular/core';
import { ApplicationInitStatus, provideZonelessChangeDetection, signal } from '@angular/core';
import type { ComponentFixture } from '@angular/core/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import type { Permission, Role } from '@premia/shared-contract';
import { permissionScope } from '@premia/shared-contract';
import { provideMessages, SessionStore, Uploads } from '@premia/web-util';
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

export const NO_DATA = anOverview({ from: null, to: null, observationCount: 0, metrics: [], channels: [] });

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

export interface Stage {
  readonly client: jest.Mocked<DataClient>;
  readonly role?: Role;
  readonly upload?: Uploads['send'];
}

/** The page as a member with the given role meets it, in English, with a server that a test plays. */
export async function open<Page>(page: Type<Page>, stage: Stage): Promise<ComponentFixture<Page>> {
  const roles: readonly Role[] = [stage.role ?? 'owner'];
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([{ path: '**', children: [] }]),
      provideMessages('ui', 'data'),
      { provide: DataClient, useValue: stage.client },
      {
        provide: SessionStore,
        useValue: {
          can: (permission: Permission) => permissionScope(roles, permission) !== null,
          workspace: () => ({ currency: 'INR', timeZone: 'Asia/Kolkata' }),
        },
      },
      { provide: Uploads, useValue: { send: stage.upload } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(page);
  await settle(fixture);
  return fixture;
}

export async function settle(fixture: ComponentFixture<unknown>): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  await fixture.whenStable();
}

export function textOf(fixture: ComponentFixture<unknown>): string {
  const element: HTMLElement = fixture.nativeElement;
  return (element.textContent ?? '').replace(/\s+/gu, ' ');
}

/** Presses the one button whose words hold `words`, and waits for what follows. */
export async function press(fixture: ComponentFixture<unknown>, words: string): Promise<void> {
  const element: HTMLElement = fixture.nativeElement;
  const found = [...element.querySelectorAll('button')].filter(({ textContent }) =>
    textContent.replace(/\s+/gu, ' ').includes(words),
  );
  if (found.length !== 1) throw new Error(`${found.length} buttons “${words}”`);
  found[0]?.click();
  await settle(fixture);
}

/** Gives the file drop a file, as choosing one does. */
export async function drop(fixture: ComponentFixture<unknown>, file: File): Promise<void> {
  const element: HTMLElement = fixture.nativeElement;
  const input = element.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('There is no place for a file');
  Object.defineProperty(input, 'files', { value: { item: () => file, length: 1 }, configurable: true });
  input.dispatchEvent(new Event('change'));
  await settle(fixture);
}
