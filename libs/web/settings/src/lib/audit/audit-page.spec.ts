import { describe, expect, it } from '@jest/globals';
import { aClient, anEvent, auditPage, open } from '../testing/settings-harness';
import { AuditPage } from './audit-page';

describe('The audit trail', () => {
  it('says who did what and when, and shows what was before and after', async () => {
    const page = await open(AuditPage, { client: aClient() });
    const text = await page.text();
    expect(text).toContain('owner@example.com');
    expect(text).toContain('Person changed');
    expect(text).toContain('1 Mar, 14:30');
    await page.press('Show');
    const dialog = await page.dialog();
    const words = dialog.textContent?.replace(/\s+/gu, ' ');
    expect(words).toContain('NameAnalystSearch specialist');
    expect(words).not.toContain('E-mail');
  });

  it('leaves out what only machines read, and names the rest by words', async () => {
    const client = aClient();
    const id = '01a2180d-0df7-778c-b16d-648e23dfa710';
    const after = {
      number: 4,
      reason: 'On leave',
      personIds: [id],
      owner: { kind: 'person', personId: id },
      other: 'x',
    };
    client.readAuditEvents.mockResolvedValue(auditPage([anEvent({ before: null, after: { ...after, token: id } })]));
    const page = await open(AuditPage, { client });
    await page.press('Show');
    const words = (await page.dialog()).textContent?.replace(/\s+/gu, ' ');
    expect(words).toContain('Number—4Reason—On leaveWhose KPIs—{"kind":"person"}other—x');
    expect(words).not.toContain(id);
    expect(words).not.toContain('personIds');
    expect(words).not.toContain('token');
  });

  it('shows a step that it has no words for by its code', async () => {
    const client = aClient();
    client.readAuditEvents.mockResolvedValue(
      auditPage([anEvent({ action: 'tenant.moved', entity: 'tenant', actorEmail: null })]),
    );
    const page = await open(AuditPage, { client });
    expect(await page.text()).toContain('tenant.moved');
    expect(await page.text()).toContain('Premia itself');
  });

  it('narrows to one kind of thing', async () => {
    const client = aClient();
    const page = await open(AuditPage, { client });
    await page.type('About', 'plan');
    expect(client.readAuditEvents).toHaveBeenLastCalledWith('plan', null);
  });

  it.each([
    [
      { intact: true, events: 214, brokenAtSequence: null },
      'All 214 entries are as they were written, none is missing.',
    ],
    [{ intact: true, events: 1, brokenAtSequence: null }, 'The only entry is as it was written.'],
    [{ intact: false, events: 214, brokenAtSequence: 17 }, 'The chain breaks at entry 17'],
  ])('answers the check of the chain in words: %j', async (found, words) => {
    const client = aClient();
    client.verifyAuditTrail.mockResolvedValue({ __typename: 'AuditVerification', ...found });
    const page = await open(AuditPage, { client });
    await page.press('Check the chain');
    expect(await page.text()).toContain(words);
  });
});
