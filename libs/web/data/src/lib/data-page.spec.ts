import { describe, expect, it } from '@jest/globals';
import { RequestFailure } from '@premia/web-util';
import { DataPage } from './data-page';
import { aClient, anImport, anOverview, importsPage, open, press, textOf } from './testing/data-harness';

describe('The data page', () => {
  it('teaches an empty workspace what data is for and leads to the upload', async () => {
    const fixture = await open(DataPage, { client: aClient() });
    expect(textOf(fixture)).toContain('No numbers yet');
    expect(fixture.nativeElement.querySelector('premia-empty-state a')?.getAttribute('href')).toBe('/data/import');
  });

  it('says in a sentence what there is, by channel and campaign', async () => {
    const client = aClient();
    client.readOverview.mockResolvedValue(anOverview());
    client.readImports.mockResolvedValue(importsPage(anImport()));
    const text = textOf(await open(DataPage, { client }));
    expect(text).toContain('28 days of data, 1 February 2021 to 28 February 2021: one channel, 2 campaigns.');
    expect(text).toContain('1 848');
    expect(text).toContain('google_hot, google_wide');
    expect(text).toContain('february.csv');
    expect(text).toContain('Leads, Spend');
  });

  it('names one day of data once', async () => {
    const client = aClient();
    client.readOverview.mockResolvedValue(anOverview({ to: '2021-02-01' }));
    const text = textOf(await open(DataPage, { client }));
    expect(text).toContain('One day of data, 1 February 2021: one channel, 2 campaigns.');
  });

  it('offers neither upload nor undo to an auditor', async () => {
    const client = aClient();
    client.readOverview.mockResolvedValue(anOverview());
    client.readImports.mockResolvedValue(importsPage(anImport()));
    const fixture = await open(DataPage, { client, role: 'auditor' });
    expect(textOf(fixture)).toContain('february.csv');
    expect(textOf(fixture)).not.toContain('Upload a file');
    expect(fixture.nativeElement.querySelector('td button')).toBeNull();
  });

  it('shows what was undone and offers it no second time', async () => {
    const client = aClient();
    client.readOverview.mockResolvedValue(anOverview());
    client.readImports.mockResolvedValue(importsPage(anImport({ undoneAt: '2021-03-02T09:00:00Z' })));
    const fixture = await open(DataPage, { client });
    expect(textOf(fixture)).toContain('undone, 2 Mar');
    expect(fixture.nativeElement.querySelector('td button')).toBeNull();
  });

  it('says what keeps the data away and reads it again on demand', async () => {
    const client = aClient();
    client.readOverview.mockRejectedValueOnce(new RequestFailure('offline', null));
    const fixture = await open(DataPage, { client });
    expect(textOf(fixture)).toContain('The data could not be read');
    await press(fixture, 'Try again');
    expect(textOf(fixture)).toContain('No numbers yet');
  });
});
