import { describe, expect, it, jest } from '@jest/globals';
import type { Uploads } from '@premia/web-util';
import type { Preview } from '../organization-client';
import { aClient, field, find, open, press, settle, textOf, type } from '../testing/organization-harness';
import { PeopleImportPage } from './people-import-page';
import { sampleFile } from './sample-file';

function aPreview(changes: Partial<Preview> = {}): Preview {
  return {
    __typename: 'PeopleImportPreview',
    fileName: 'people.csv',
    header: ['Имя', 'Оклад'],
    rows: [['Search specialist', '60000']],
    rowCount: 1,
    newPeople: 1,
    changedPeople: 0,
    unchangedPeople: 0,
    newTeams: ['Digital'],
    columns: [
      { __typename: 'ColumnMapping', column: 'Имя', field: 'name', sample: ['Search specialist'] },
      { __typename: 'ColumnMapping', column: 'Оклад', field: null, sample: ['60000'] },
    ],
    problems: [],
    ...changes,
  };
}

async function withFile(preview: Preview) {
  const client = aClient();
  client.previewImport.mockResolvedValue(preview);
  const upload = jest.fn<Uploads['send']>().mockResolvedValue({ id: 'upload-1', fileName: 'people.csv', size: 10 });
  const fixture = await open(PeopleImportPage, { client, upload });
  const page: HTMLElement = fixture.nativeElement;
  const choose = async (): Promise<void> => {
    const input = page.querySelector('input[type=file]');
    if (!(input instanceof HTMLInputElement)) throw new Error('There is no place for a file');
    const file = new File(['x'], 'people.csv');
    Object.defineProperty(input, 'files', { value: { item: () => file }, configurable: true });
    input.dispatchEvent(new Event('change'));
    await settle(fixture);
  };
  return { client, upload, fixture, page, choose };
}

describe('Importing people', () => {
  it('shows what the file would do, and does it only when asked', async () => {
    const { client, fixture, page, choose } = await withFile(aPreview());
    await choose();
    expect(textOf(fixture)).toContain('A new team: Digital.');
    expect(client.importPeople).not.toHaveBeenCalled();
    client.importPeople.mockResolvedValue({
      __typename: 'PeopleImported',
      added: 1,
      changed: 0,
      unchanged: 0,
      teamsAdded: ['Digital'],
    });
    await press(fixture, find(page, 'button', 'Import one person'));
    expect(client.importPeople).toHaveBeenCalledWith(
      'upload-1',
      [
        { column: 'Имя', field: 'name' },
        { column: 'Оклад', field: null },
      ],
      'all_or_nothing',
    );
    expect(textOf(fixture)).toContain('One person was added, nobody was changed');
    expect(textOf(fixture)).toContain('A team was added: Digital.');
  });

  it('reads the file again when a column gets another meaning, which leaves the column that had it', async () => {
    const { client, fixture, page, choose } = await withFile(aPreview());
    await choose();
    await type(fixture, field<HTMLSelectElement>(page, 'Оклад'), 'name');
    expect(client.previewImport).toHaveBeenLastCalledWith('upload-1', [
      { column: 'Имя', field: null },
      { column: 'Оклад', field: 'name' },
    ]);
  });

  it('lists problems by row and offers to import the rows that are right', async () => {
    const problem = {
      __typename: 'RowProblem' as const,
      row: 3,
      column: 'from',
      value: '31.02.2021',
      message: 'There is no such day.',
    };
    const { client, fixture, page, choose } = await withFile(aPreview({ rowCount: 2, problems: [problem] }));
    await choose();
    expect(textOf(fixture)).toContain('One problem');
    expect(textOf(fixture)).toContain('31.02.2021');
    client.importPeople.mockResolvedValue({
      __typename: 'PeopleImported',
      added: 1,
      changed: 0,
      unchanged: 0,
      teamsAdded: [],
    });
    await press(fixture, find(page, 'button', 'Import the rows that are right'));
    expect(client.importPeople).toHaveBeenCalledWith('upload-1', expect.anything(), 'valid_rows');
  });

  it('offers no import while the heading cannot be used', async () => {
    const problem = {
      __typename: 'RowProblem' as const,
      row: 1,
      column: null,
      value: null,
      message: 'No column holds the names of people.',
    };
    const { fixture, choose } = await withFile(aPreview({ newPeople: 0, problems: [problem] }));
    await choose();
    expect(textOf(fixture)).toContain('Nothing can be imported yet');
    expect(textOf(fixture)).not.toContain('Import the rows that are right');
  });

  it('says why a file was not taken and lets another be chosen', async () => {
    const { upload, fixture, page, choose } = await withFile(aPreview());
    upload.mockResolvedValue({ code: 'UPLOAD.TOO_LARGE', message: 'The file has 30 MB; at most 25 fit.' });
    await choose();
    expect(textOf(fixture)).toContain('The file has 30 MB; at most 25 fit.');
    expect(page.querySelector('premia-file-drop')).not.toBeNull();
  });

  it('says that nothing was to be done when the same file comes again', async () => {
    const { client, fixture, page, choose } = await withFile(
      aPreview({ newPeople: 0, unchangedPeople: 1, newTeams: [] }),
    );
    client.importPeople.mockResolvedValue({
      __typename: 'PeopleImported',
      added: 0,
      changed: 0,
      unchanged: 4,
      teamsAdded: [],
    });
    await choose();
    await press(fixture, find(page, 'button', 'Import one person'));
    expect(textOf(fixture)).toContain(
      'Nothing was to be done: all 4 people of this file were known already, just like this.',
    );
  });
});

describe('The sample of a file of people', () => {
  it.each(['en', 'ru'] as const)('has as many cells in each row as its heading (%s)', (language) => {
    const lines = sampleFile(language).text.trim().split('\r\n');
    const separator = language === 'ru' ? ';' : ',';
    expect(new Set(lines.map((line) => line.split(separator).length))).toEqual(new Set([9]));
  });
});
