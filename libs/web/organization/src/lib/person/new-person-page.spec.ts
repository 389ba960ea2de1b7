import { describe, expect, it } from '@jest/globals';
import type { Role } from '@premia/shared-contract';
import { aClient, aPerson, aTeam, field, find, open, press, textOf, type } from '../testing/organization-harness';
import { NewPersonPage } from './new-person-page';

async function opened(role: Role = 'owner') {
  const client = aClient();
  client.readTeams.mockResolvedValue([aTeam()]);
  client.createPerson.mockResolvedValue(aPerson());
  const fixture = await open(NewPersonPage, { client, role });
  const page: HTMLElement = fixture.nativeElement;
  const fill = async (texts: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, text] of Object.entries(texts)) await type(fixture, field(page, label), text);
  };
  return { client, fixture, page, fill };
}

const SEARCH_SPECIALIST = {
  Name: 'Search specialist',
  'E-mail': 'search@example.com',
  From: '2021-01-01',
  Position: 'Search specialist',
  'Pay a month': '60 000',
  'Target, percent of pay': '20',
};

describe('Adding a person', () => {
  it('sends person and terms, numbers as decimals', async () => {
    const { client, fixture, page, fill } = await opened();
    await fill(SEARCH_SPECIALIST);
    await type(fixture, field<HTMLSelectElement>(page, 'Team'), 'team-digital');
    expect(textOf(fixture)).toContain('On target that is 12 000 ₹ a month.');
    await press(fixture, find(page, 'button[type=submit]', 'Save'));
    expect(client.createPerson).toHaveBeenCalledWith({
      name: 'Search specialist',
      email: 'search@example.com',
      personnelNumber: null,
      terms: {
        from: '2021-01-01',
        to: null,
        teamId: 'team-digital',
        position: 'Search specialist',
        fte: '1',
        eligiblePay: '60000',
        targetPercent: '20',
        targetAmount: null,
      },
    });
  });

  it('names what is missing or no number at its field and sends nothing', async () => {
    const { client, fixture, page, fill } = await opened();
    await fill({ 'Pay a month': 'sixty', 'Target, percent of pay': '20' });
    await press(fixture, find(page, 'button[type=submit]', 'Save'));
    expect(textOf(fixture)).toContain('“sixty” is not a number. Write it in digits, such as 60000 or 12.5.');
    expect(textOf(fixture)).toContain('Fill this in.');
    expect(client.createPerson).not.toHaveBeenCalled();
  });

  it('shows what the server refuses at its field and keeps what was typed', async () => {
    const { client, fixture, page, fill } = await opened();
    client.createPerson.mockResolvedValue({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      message: '2 is no share of full time.',
      fields: [
        {
          __typename: 'FieldProblem',
          path: 'terms.fte',
          code: 'NOT_A_SHARE',
          message: '2 is no share of full time.',
          value: '2',
        },
      ],
    });
    await fill({ ...SEARCH_SPECIALIST, 'Share of full time': '2' });
    await press(fixture, find(page, 'button[type=submit]', 'Save'));
    expect(textOf(fixture)).toContain('2 is no share of full time.');
    expect(field(page, 'Share of full time').getAttribute('aria-invalid')).toBe('true');
    expect(field(page, 'Name').value).toBe('Search specialist');
  });

  it('goes on with the next person, keeping day and team, but not what the last one earns', async () => {
    const { client, fixture, page, fill } = await opened();
    await fill(SEARCH_SPECIALIST);
    await type(fixture, field<HTMLSelectElement>(page, 'Team'), 'team-digital');
    await press(fixture, find(page, 'button', 'Save and add another'));
    expect(textOf(fixture)).toContain('Added:');
    expect(field(page, 'Name').value).toBe('');
    expect(field(page, 'Position').value).toBe('');
    expect(field(page, 'From').value).toBe('01/01/2021');
    expect(field<HTMLSelectElement>(page, 'Team').value).toBe('team-digital');
    expect(field(page, 'Pay a month').value).toBe('');
    expect(field(page, 'Target, percent of pay').value).toBe('');
    expect(document.activeElement).toBe(field(page, 'Name'));
    expect(textOf(fixture)).not.toContain('Fill this in.');
    await fill({ Name: 'Trainee', Position: 'Trainee' });
    page.querySelector<HTMLInputElement>('input[type=radio][value=none]')?.click();
    await press(fixture, find(page, 'button[type=submit]', 'Save'));
    expect(client.createPerson.mock.lastCall?.[0]).toMatchObject({
      name: 'Trainee',
      terms: { teamId: 'team-digital', eligiblePay: null, targetPercent: null, targetAmount: null },
    });
  });

  it('leaves terms to HR where an admin adds the person', async () => {
    const { client, fixture, page, fill } = await opened('admin');
    expect(textOf(fixture)).toContain('are set by the owner or by HR');
    await fill({ Name: 'Analyst' });
    await press(fixture, find(page, 'button[type=submit]', 'Save'));
    expect(client.createPerson).toHaveBeenCalledWith({
      name: 'Analyst',
      email: null,
      personnelNumber: null,
      terms: null,
    });
  });
});
