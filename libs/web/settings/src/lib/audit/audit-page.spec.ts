import { describe, expect, it } from '@jest/globals';
import { aClient, anEvent, auditPage, open } from '../testing/settings-harness';
import { AuditPage } from './audit-page';

describe('The audit trail', () => {
  it('says who did what and when, and shows what was before and after', async () => {
    const page = await open(AuditPage, { client: aClient() });
    const text = await page.text();
    expect(text).toContain('owner@example.com');
    expect(text).toContain('Person changed: Search specialist');
    expect(text).toContain('Name: Analyst → Search specialist');
    expect(text).toContain('1 March 2021, 14:30');
    await page.press('Show');
    const dialog = await page.dialog();
    const words = dialog.textContent?.replace(/\s+/gu, ' ');
    expect(words).toContain('NameAnalystSearch specialist');
    expect(words).not.toContain('E-mail');
  });

  it('names fields by words where it has them', async () => {
    const client = aClient();
    const change = (field: string, of: string | null = null) =>
      ({ __typename: 'FieldChange', of, field, before: '-5', after: 'true' }) as const;
    client.readAuditEvents.mockResolvedValue(
      auditPage([anEvent({ changes: [change('reason'), change('dayOfMonth'), change('target', 'ROMI')] })]),
    );
    const page = await open(AuditPage, { client });
    await page.press('Show');
    expect((await page.dialog()).textContent?.replace(/\s+/gu, ' ')).toContain(
      'Reason−5yesday of month−5yesROMI, target−5yes',
    );
  });

  it('says what Premia did by itself, and that nothing is shown where pay may be told', async () => {
    const client = aClient();
    client.readAuditEvents.mockResolvedValue(auditPage([anEvent({ actorEmail: null, changes: null })]));
    const page = await open(AuditPage, { client });
    expect(await page.text()).toContain('Premia itself');
    await page.press('Show');
    expect((await page.dialog()).textContent).toContain('No fields are shown');
  });

  it('narrows to one kind of thing', async () => {
    const client = aClient();
    const page = await open(AuditPage, { client });
    await page.type('About', 'plan');
    expect(client.readAuditEvents).toHaveBeenLastCalledWith(
      { entity: 'plan', actorEmail: null, from: null, to: null },
      null,
    );
  });

  it('looks at what the address asks for: whose steps, and of which days', async () => {
    const client = aClient();
    const inputs = { who: 'owner@example.com', from: '2021-03-01', to: 'never' };
    const page = await open(AuditPage, { client, inputs });
    expect(client.readAuditEvents).toHaveBeenLastCalledWith(
      { entity: null, actorEmail: 'owner@example.com', from: '2021-03-01', to: null },
      null,
    );
    await page.press('Clear the filters');
    expect(client.readAuditEvents).toHaveBeenLastCalledWith(
      { entity: null, actorEmail: null, from: null, to: null },
      null,
    );
  });

  it.each([
    [
      { intact: true, events: 214, brokenAtSequence: null },
      'All 214 entries are as they were written, none is missing.',
    ],
    [{ intact: true, events: 1, brokenAtSequence: null }, 'The only entry is as it was written.'],
    [{ intact: false, events: 17, brokenAtSequence: 17 }, 'The chain breaks at entry 17'],
    [{ intact: false, events: 211, brokenAtSequence: 212 }, 'Entries 212 to 214 are missing'],
    [{ intact: false, events: 213, brokenAtSequence: 214 }, 'Entry 214 is missing'],
    [{ intact: false, events: 0, brokenAtSequence: 1 }, 'Entries 1 to 214 are missing'],
  ])('answers the check of the chain in words: %j', async (found, words) => {
    const client = aClient();
    client.verifyAuditTrail.mockResolvedValue({
      __typename: 'AuditVerification',
      headCount: 214,
      headHash: null,
      ...found,
    });
    const page = await open(AuditPage, { client });
    await page.press('Check the chain');
    expect(await page.text()).toContain(words);
  });

  it('gives who may see hashes a checkpoint to keep elsewhere', async () => {
    const client = aClient();
    const found = { __typename: 'AuditVerification', intact: true, events: 214, brokenAtSequence: null } as const;
    client.verifyAuditTrail.mockResolvedValue({ ...found, headCount: 214, headHash: 'ab12'.repeat(16) });
    const page = await open(AuditPage, { client });
    await page.press('Check the chain');
    expect(await page.text()).toContain('Entry 214 was the last one written, with the hash ab12ab12ab12…');
    expect(await page.text()).toContain('Copy number and hash');
  });
});
