import { describe, expect, it } from '@jest/globals';
import {
  aClient,
  aPerson,
  aTeam,
  field,
  find,
  open,
  press,
  someTerms,
  textOf,
  type,
} from '../testing/organization-harness';
import { PersonPage } from './person-page';

const inputs = { personId: aPerson().id };

describe('The page of a person', () => {
  it('shows the history of terms, the newest first, with the monthly target', async () => {
    const client = aClient();
    const earlier = someTerms({ id: 'terms-0', from: '2020-01-01', to: '2020-12-31', targetPercent: '10' });
    client.readPerson.mockResolvedValue(aPerson({ terms: [earlier, someTerms()] }));
    const fixture = await open(PersonPage, { client, inputs });
    const text = textOf(fixture);
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
    const fixture = await open(PersonPage, { client, inputs });
    const page: HTMLElement = fixture.nativeElement;
    await press(fixture, find(page, 'button', 'New terms'));
    expect(field(page, 'Position').value).toBe('Search specialist');
    await type(fixture, field(page, 'From'), '2021-07-01');
    await type(fixture, field(page, 'Target, percent of pay'), '25');
    await press(fixture, find(page, 'button', 'Save the terms'));
    expect(client.addTerms).toHaveBeenCalledWith(
      aPerson().id,
      expect.objectContaining({
        from: '2021-07-01',
        eligiblePay: '60000',
        targetPercent: '25',
        teamId: 'team-digital',
      }),
    );
    expect(textOf(fixture)).toContain('since 1 July 2021');
    expect(textOf(fixture)).not.toContain('Save the terms');
  });

  it('keeps what is being typed when the server refuses the terms', async () => {
    const client = aClient();
    client.readPerson.mockResolvedValue(aPerson());
    client.addTerms.mockResolvedValue({
      __typename: 'Conflict',
      code: 'TERMS.MEET_LATER',
      message: 'Other terms hold from 2021-09-01.',
    });
    const fixture = await open(PersonPage, { client, inputs });
    const page: HTMLElement = fixture.nativeElement;
    await press(fixture, find(page, 'button', 'New terms'));
    await type(fixture, field(page, 'Target, percent of pay'), '25');
    await press(fixture, find(page, 'button', 'Save the terms'));
    expect(textOf(fixture)).toContain('Other terms hold from 2021-09-01.');
    expect(field(page, 'Target, percent of pay').value).toBe('25');
  });

  it('says that there is no such person as it would for one out of sight', async () => {
    const fixture = await open(PersonPage, { client: aClient(), inputs });
    expect(textOf(fixture)).toContain('There is no such person');
  });

  it('shows a head neither ways to change terms nor the login', async () => {
    const client = aClient();
    client.readPerson.mockResolvedValue(aPerson());
    const fixture = await open(PersonPage, { client, role: 'head', inputs });
    expect(textOf(fixture)).not.toContain('New terms');
    expect(textOf(fixture)).not.toContain('Login');
  });
});
