import { describe, expect, it } from '@jest/globals';
import { RequestFailure } from '@premia/web-util';
import { DataPage } from './data-page';
import { aClient, anImport, anOverview, importsPage, open } from './testing/data-harness';

describe('The data page', () => {
  it('teaches an empty workspace what data is for and leads to the upload', async () => {
    const page = await open(DataPage, { client: aClient() });
    expect(await page.text()).toContain('No numbers yet');
    expect(page.element.querySelector('premia-empty-state a')?.getAttribute('href')).toBe('/data/import');
  });

  it('says in a sentence what there is, by channel and campaign', async () => {
    const client = aClient();
    client.readOverview.mockResolvedValue(anOverview());
    client.readImports.mockResolvedValue(importsPage(anImport()));
    const text = await (await open(DataPage, { client })).text();
    expect(text).toContain('28 days of data, 1 February 2021 to 28 February 2021: one channel, 2 campaigns.');
    expect(text).toContain('1 848');
    expect(text).toContain('google_hot, google_wide');
    expect(text).toContain('february.csv');
    expect(text).toContain('Leads, Spend');
  });

  it('names one day of data once', async () => {
    const client = aClient();
    client.readOverview.mockResolvedValue(anOverview({ to: '2021-02-01' }));
    const text = await (await open(DataPage, { client })).text();
    expect(text).toContain('One day of data, 1 February 2021: one channel, 2 campaigns.');
  });

  it('offers neither upload nor undo to an auditor', async () => {
    const client = aClient();
    client.readOverview.mockResolvedValue(anOverview());
    client.readImports.mockResolvedValue(importsPage(anImport()));
    const page = await open(DataPage, { client, role: 'auditor' });
    expect(await page.text()).toContain('february.csv');
    expect(await page.text()).not.toContain('Upload a file');
    expect(page.element.querySelector('td button')).toBeNull();
  });

  it('shows what was undone and offers it no second time', async () => {
    const client = aClient();
    client.readOverview.mockResolvedValue(anOverview());
    client.readImports.mockResolvedValue(importsPage(anImport({ undoneAt: '2021-03-02T09:00:00Z' })));
    const page = await open(DataPage, { client });
    expect(await page.text()).toContain('undone, 2 Mar');
    expect(page.element.querySelector('td button')).toBeNull();
  });

  it('says what keeps the data away and reads it again on demand', async () => {
    const client = aClient();
    client.readOverview.mockRejectedValueOnce(new RequestFailure('offline', null));
    const page = await open(DataPage, { client });
    expect(await page.text()).toContain('The data could not be read');
    await page.press('Try again');
    expect(await page.text()).toContain('No numbers yet');
  });
});
