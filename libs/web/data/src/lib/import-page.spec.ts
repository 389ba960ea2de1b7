import { describe, expect, it, jest } from '@jest/globals';
import type { Uploads } from '@premia/web-util';
import { ImportPage } from './import-page';
import { aClient, anImport, aPreview, open } from './testing/data-harness';

const FILE = new File(['c_date,mark_spent\n2021-02-01,1'], 'february.csv');

function uploads(): jest.MockedFunction<Uploads['send']> {
  return jest.fn<Uploads['send']>().mockResolvedValue({ id: 'upload-1', fileName: 'february.csv', size: 40 });
}

describe('The import page', () => {
  it('shows what was understood before anything is saved', async () => {
    const client = aClient();
    client.preview.mockResolvedValue(
      aPreview({
        mergedSpellings: [
          {
            __typename: 'MergedSpelling',
            kept: 'facebook_tier2',
            spellings: ['facebOOK_tier2', 'facebook_tier2'],
            column: 'campaign',
          },
        ],
      }),
    );
    const page = await open(ImportPage, { client, upload: uploads() });
    await page.drop(FILE);
    const text = await page.text();
    expect(text).toContain('308 rows of 1 February 2021 to 28 February 2021: one channel, one campaign.');
    expect(text).toContain('facebOOK_tier2, facebook_tier2 count as facebook_tier2');
    expect(text).toContain('3 460 400.00 ₹');
    expect(client.import).not.toHaveBeenCalled();
  });

  it('says what was decided on the way', async () => {
    const client = aClient();
    const message = 'One total line left out (310).';
    client.preview.mockResolvedValue(
      aPreview({ notices: [{ __typename: 'ImportNotice', code: 'TOTAL_LINES', message }] }),
    );
    const page = await open(ImportPage, { client, upload: uploads() });
    await page.drop(FILE);
    expect(await page.text()).toContain(message);
  });

  it('asks whether the day or the month comes first, and reads the file again by the answer', async () => {
    const client = aClient();
    const problem = { row: 1, column: null, value: null, code: 'DATE_ORDER_OPEN', message: 'two different days' };
    client.preview.mockResolvedValueOnce(
      aPreview({ validRowCount: 0, problemCount: 1, problems: [{ __typename: 'RowProblem', ...problem }] }),
    );
    const page = await open(ImportPage, { client, upload: uploads() });
    await page.drop(FILE);
    await page.press('Month, then day');
    expect(client.preview).toHaveBeenLastCalledWith('upload-1', expect.anything(), { order: 'mdy' });
    await page.press('Import 1 848 values');
    expect(client.import).toHaveBeenCalledWith('upload-1', expect.anything(), 'all_or_nothing', { order: 'mdy' });
  });

  it('says which values the file no longer holds, and leaves them where that is wanted', async () => {
    const client = aClient();
    client.preview.mockResolvedValue(aPreview({ withdrawnCount: 2 }));
    const page = await open(ImportPage, { client, upload: uploads() });
    await page.drop(FILE);
    expect(await page.text()).toContain('2 values that this file no longer holds will be withdrawn');
    await page.press('Keep them');
    expect(await page.text()).not.toContain('will be withdrawn');
    await page.press('Import 1 848 values');
    expect(client.import).toHaveBeenCalledWith('upload-1', expect.anything(), 'all_or_nothing', {
      keepsVanished: true,
    });
  });

  it('imports nothing that would count twice before that is settled', async () => {
    const client = aClient();
    const message = 'Leads already come from “crm”.';
    client.preview.mockResolvedValue(
      aPreview({ overlaps: [{ __typename: 'ImportNotice', code: 'SOURCE_OVERLAPS', message }] }),
    );
    const page = await open(ImportPage, { client, upload: uploads() });
    await page.drop(FILE);
    expect(await page.text()).toContain(message);
    expect(await page.text()).not.toContain('Import 1 848 values');
    await page.press('Count both');
    await page.press('Import 1 848 values');
    expect(client.import).toHaveBeenCalledWith('upload-1', expect.anything(), 'all_or_nothing', {
      countsBesides: true,
    });
  });

  it('counts in words that fit: one value, one day, problems rather than rows', async () => {
    const client = aClient();
    client.preview.mockResolvedValue(
      aPreview({ rowCount: 3, validRowCount: 1, newCount: 1, to: '2021-02-01', problemCount: 4 }),
    );
    const page = await open(ImportPage, { client, upload: uploads() });
    await page.drop(FILE);
    const text = await page.text();
    expect(text).toContain('3 rows of 1 February 2021: one channel');
    expect(text).toContain('1 new value');
    expect(text).not.toContain('new values');
    expect(text).toContain('4 problems');
  });

  it('names a column without a heading by its number', async () => {
    const client = aClient();
    const nameless = { __typename: 'ColumnMapping' as const, column: '', field: null, sample: ['7'] };
    client.preview.mockResolvedValue(aPreview({ columns: [...aPreview().columns, nameless] }));
    const page = await open(ImportPage, { client, upload: uploads() });
    await page.drop(FILE);
    expect(await page.text()).toContain('Column 3, without a name');
  });

  it('imports by the columns as they are shown and says what was added', async () => {
    const client = aClient();
    const page = await open(ImportPage, { client, upload: uploads() });
    await page.drop(FILE);
    await page.press('Import 1 848 values');
    expect(client.import).toHaveBeenCalledWith(
      'upload-1',
      [
        { column: 'c_date', field: 'date' },
        { column: 'mark_spent', field: 'metric:spend' },
      ],
      'all_or_nothing',
      {},
    );
    expect(await page.text()).toContain('1 848 values added from 308 rows.');
  });

  it('says that the same file a second time adds nothing', async () => {
    const client = aClient();
    client.preview.mockResolvedValue(aPreview({ newCount: 0, unchangedCount: 1848 }));
    client.import.mockResolvedValue(anImport({ added: 0, unchanged: 1848 }));
    const page = await open(ImportPage, { client, upload: uploads() });
    await page.drop(FILE);
    expect(await page.text()).toContain('importing it would add nothing');
    await page.press('Import');
    expect(await page.text()).toContain('Nothing was added: all 1 848 values of this file were known already.');
  });

  it('reads the file again when a column is given another meaning', async () => {
    const client = aClient();
    const page = await open(ImportPage, { client, upload: uploads() });
    await page.drop(FILE);
    const select = page.element.querySelector('select[aria-label="Meaning: mark_spent"]') as HTMLSelectElement;
    select.value = '';
    select.dispatchEvent(new Event('change'));
    await page.whenStable();
    expect(client.preview).toHaveBeenLastCalledWith(
      'upload-1',
      [
        { column: 'c_date', field: 'date' },
        { column: 'mark_spent', field: null },
      ],
      {},
    );
  });

  it('lists bad rows and offers to import those that are right', async () => {
    const client = aClient();
    const problem = { row: 3, column: 'c_date', value: '31.02.2021', code: 'DATE', message: 'no such day' };
    client.preview.mockResolvedValue(
      aPreview({ validRowCount: 307, problemCount: 1, problems: [{ __typename: 'RowProblem', ...problem }] }),
    );
    const page = await open(ImportPage, { client, upload: uploads() });
    await page.drop(FILE);
    expect(await page.text()).toContain('31.02.2021');
    await page.press('Import the 307 rows that are right');
    expect(client.import).toHaveBeenCalledWith('upload-1', expect.anything(), 'valid_rows', {});
  });

  it('shows why a file cannot be read and leaves the place for another one', async () => {
    const upload = jest
      .fn<Uploads['send']>()
      .mockResolvedValue({ code: 'UPLOAD.EMPTY', message: 'The file is empty.' });
    const page = await open(ImportPage, { client: aClient(), upload });
    await page.drop(FILE);
    expect(await page.text()).toContain('The file is empty.');
    expect(page.element.querySelector('input[type=file]')).not.toBeNull();
  });
});
