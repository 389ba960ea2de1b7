import { describe, expect, it, jest } from '@jest/globals';
import type { Uploads } from '@premia/web-util';
import type { Preview } from '../organization-client';
import { aClient, open } from '../testing/organization-harness';
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
  const page = await open(PeopleImportPage, { client, upload });
  const choose = (): Promise<void> => page.drop(new File(['x'], 'people.csv'));
  return { client, upload, page, choose };
}

describe('Importing people', () => {
  it('shows what the file would do, and does it only when asked', async () => {
    const { client, page, choose } = await withFile(aPreview());
    await choose();
    expect(await page.text()).toContain('A new team: Digital.');
    expect(client.importPeople).not.toHaveBeenCalled();
    client.importPeople.mockResolvedValue({
      __typename: 'PeopleImported',
      added: 1,
      changed: 0,
      unchanged: 0,
      teamsAdded: ['Digital'],
    });
    await page.press('Import one person');
    expect(client.importPeople).toHaveBeenCalledWith(
      'upload-1',
      [
        { column: 'Имя', field: 'name' },
        { column: 'Оклад', field: null },
      ],
      'all_or_nothing',
    );
    expect(await page.text()).toContain('One person was added, nobody was changed');
    expect(await page.text()).toContain('A team was added: Digital.');
  });

  it('reads the file again when a column gets another meaning, which leaves the column that had it', async () => {
    const { client, page, choose } = await withFile(aPreview());
    await choose();
    await page.type('Оклад', 'name');
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
    const { client, page, choose } = await withFile(aPreview({ rowCount: 2, problems: [problem] }));
    await choose();
    expect(await page.text()).toContain('One problem');
    expect(await page.text()).toContain('31.02.2021');
    client.importPeople.mockResolvedValue({
      __typename: 'PeopleImported',
      added: 1,
      changed: 0,
      unchanged: 0,
      teamsAdded: [],
    });
    await page.press('Import the rows that are right');
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
    const { page, choose } = await withFile(aPreview({ newPeople: 0, problems: [problem] }));
    await choose();
    expect(await page.text()).toContain('Nothing can be imported yet');
    expect(await page.text()).not.toContain('Import the rows that are right');
  });

  it('says why a file was not taken and lets another be chosen', async () => {
    const { upload, page, choose } = await withFile(aPreview());
    upload.mockResolvedValue({ code: 'UPLOAD.TOO_LARGE', message: 'The file has 30 MB; at most 25 fit.' });
    await choose();
    expect(await page.text()).toContain('The file has 30 MB; at most 25 fit.');
    expect(page.element.querySelector('premia-file-drop')).not.toBeNull();
  });

  it('says that nothing was to be done when the same file comes again', async () => {
    const { client, page, choose } = await withFile(aPreview({ newPeople: 0, unchangedPeople: 1, newTeams: [] }));
    client.importPeople.mockResolvedValue({
      __typename: 'PeopleImported',
      added: 0,
      changed: 0,
      unchanged: 4,
      teamsAdded: [],
    });
    await choose();
    await page.press('Import one person');
    expect(await page.text()).toContain(
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
