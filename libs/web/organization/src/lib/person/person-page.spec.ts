import { describe, expect, it } from '@jest/globals';
import type { ReplacedTerms } from '../organization-client';
import { aClient, aPerson, aTeam, open, someTerms } from '../testing/organization-harness';
import { PersonPage } from './person-page';

const inputs = { personId: aPerson().id };

describe('The page of a person', () => {
  it('shows the history of terms, the newest first, with the monthly target', async () => {
    const client = aClient();
    const earlier = someTerms({ id: 'terms-0', from: '2020-01-01', to: '2020-12-31', targetPercent: '10' });
    client.readPerson.mockResolvedValue(aPerson({ terms: [earlier, someTerms()] }));
    const page = await open(PersonPage, { client, inputs });
    const text = await page.text();
    expect(text.indexOf('since 1 January 2021 now')).toBeGreaterThan(-1);
    expect(text.indexOf('1 January 2020 to 31 December 2020')).toBeGreaterThan(text.indexOf('since 1 January 2021'));
    expect(text).toContain('12 000.00 ₹');
    expect(text).toContain('6 000.00 ₹');
  });

  it('adds terms that begin as a copy of the last ones', async () => {
    const client = aClient();
    client.readTeams.mockResolvedValue([aTeam()]);
    client.readPerson.mockResolvedValue(aPerson());
    const raised = someTerms({ id: 'terms-2', from: '2021-07-01', targetPercent: '25' });
    client.addTerms.mockResolvedValue(
      aPerson({ currentTerms: raised, terms: [someTerms({ to: '2021-06-30' }), raised] }),
    );
    const page = await open(PersonPage, { client, inputs });
    await page.press('New terms');
    expect(page.field('Position').value).toBe('Search specialist');
    await page.type('From', '2021-07-01');
    await page.type('Target, percent of pay', '25');
    await page.press('Save the terms');
    expect(client.addTerms).toHaveBeenCalledWith(
      aPerson().id,
      expect.objectContaining({
        from: '2021-07-01',
        eligiblePay: '60000',
        targetPercent: '25',
        teamId: 'team-digital',
      }),
      null,
    );
    expect(await page.text()).toContain('since 1 July 2021');
    expect(await page.text()).not.toContain('Save the terms');
  });

  it('keeps what is being typed when the server refuses the terms', async () => {
    const client = aClient();
    client.readPerson.mockResolvedValue(aPerson());
    client.addTerms.mockResolvedValue({
      __typename: 'Conflict',
      code: 'TERMS.MEET_LATER',
      message: 'Other terms hold from 2021-09-01.',
    });
    const page = await open(PersonPage, { client, inputs });
    await page.press('New terms');
    await page.type('Target, percent of pay', '25');
    await page.press('Save the terms');
    expect(await page.text()).toContain('Other terms hold from 2021-09-01.');
    expect(page.field('Target, percent of pay').value).toBe('25');
  });

  it('removes planned terms once that is confirmed', async () => {
    const client = aClient();
    const planned = someTerms({ id: 'terms-2', from: '2021-07-01' });
    client.readPerson.mockResolvedValue(aPerson({ terms: [someTerms({ to: '2021-06-30' }), planned] }));
    client.removeTerms.mockResolvedValue(aPerson());
    const page = await open(PersonPage, { client, inputs });
    await page.press(page.get('button[aria-label^="Remove the terms"]'));
    await page.press(page.find('button', 'Remove', await page.dialog()));
    await page.whenStable();
    expect(client.removeTerms).toHaveBeenCalledWith(aPerson().id, 'terms-2');
    expect(await page.text()).not.toContain('since 1 July 2021');
  });

  it('asks before terms take the place of those from the same day, and shows what stood there', async () => {
    const client = aClient();
    const replaced = { ...someTerms(), replacedAt: '2021-03-01T09:00:00Z', replacedByName: 'HR manager' };
    client.readPerson.mockResolvedValue(aPerson());
    client.addTerms.mockResolvedValue(
      aPerson({ replacedTerms: [{ ...replaced, __typename: 'ReplacedTerms' } as unknown as ReplacedTerms] }),
    );
    const page = await open(PersonPage, { client, inputs });
    await page.press('New terms');
    await page.type('From', '2021-01-01');
    await page.press('Save the terms');
    const dialog = await page.dialog();
    expect(dialog.textContent).toMatch(/60\s000(\.00)?\s₹/);
    expect(client.addTerms).not.toHaveBeenCalled();
    await page.press(page.find('button', 'Replace', dialog));
    await page.whenStable();
    expect(client.addTerms).toHaveBeenCalledWith(aPerson().id, expect.anything(), 'terms-1');
    expect(await page.text()).toContain('HR manager');
  });

  it('deletes nobody on whom something rests: says what, with the way there, and offers the archive', async () => {
    const client = aClient();
    client.readPerson.mockResolvedValue(aPerson());
    client.deletePerson.mockResolvedValue({
      __typename: 'InUse',
      code: 'IN_USE',
      message: 'Something rests on it.',
      uses: [
        {
          __typename: 'Use',
          kind: 'kpis',
          count: 1,
          things: [{ __typename: 'UsedBy', id: 'cycle-1', name: 'February 2021' }],
        },
      ],
    });
    client.archivePerson.mockResolvedValue(aPerson({ archived: true }));
    const page = await open(PersonPage, { client, inputs });
    await page.press('Delete');
    const dialog = await page.dialog();
    await page.press(page.find('button', 'Delete for good', dialog));
    expect(page.find('a', 'February 2021', dialog).getAttribute('href')).toBe('/cycles/cycle-1');
    await page.press(page.find('button', 'Move to the archive', dialog));
    expect(client.archivePerson).toHaveBeenCalledWith(aPerson().id, true);
    expect(await page.text()).toContain('archived');
    expect(page.find('button', 'Restore from the archive')).toBeTruthy();
  });

  it('says that there is no such person as it would for one out of sight', async () => {
    const page = await open(PersonPage, { client: aClient(), inputs });
    expect(await page.text()).toContain('There is no such person');
  });

  it('shows a head neither ways to change terms nor the login', async () => {
    const client = aClient();
    client.readPerson.mockResolvedValue(aPerson());
    const page = await open(PersonPage, { client, role: 'head', inputs });
    expect(await page.text()).not.toContain('New terms');
    expect(await page.text()).not.toContain('Login');
  });
});
