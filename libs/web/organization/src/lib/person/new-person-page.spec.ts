import { describe, expect, it } from '@jest/globals';
import type { Role } from '@premia/shared-contract';
import { aClient, aPerson, aTeam, open } from '../testing/organization-harness';
import { NewPersonPage } from './new-person-page';

async function opened(role: Role = 'owner') {
  const client = aClient();
  client.readTeams.mockResolvedValue([aTeam()]);
  client.createPerson.mockResolvedValue(aPerson());
  const page = await open(NewPersonPage, { client, role });
  const fill = async (texts: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, text] of Object.entries(texts)) await page.type(page.field(label), text);
  };
  return { client, page, fill };
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
    const { client, page, fill } = await opened();
    await fill(SEARCH_SPECIALIST);
    await page.type('Team', 'team-digital');
    expect(await page.text()).toContain('On target that is 12 000 ₹ a month.');
    await page.press(page.find('button[type=submit]', 'Save'));
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
    const { client, page, fill } = await opened();
    await fill({ 'Pay a month': 'sixty', 'Target, percent of pay': '20' });
    await page.press(page.find('button[type=submit]', 'Save'));
    expect(await page.text()).toContain('“sixty” is not a number. Write it in digits, such as 60000 or 12.5.');
    expect(await page.text()).toContain('Fill this in.');
    expect(client.createPerson).not.toHaveBeenCalled();
  });

  it('shows what the server refuses at its field and keeps what was typed', async () => {
    const { client, page, fill } = await opened();
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
    await page.press(page.find('button[type=submit]', 'Save'));
    expect(await page.text()).toContain('2 is no share of full time.');
    expect(page.field('Share of full time').getAttribute('aria-invalid')).toBe('true');
    expect(page.field('Name').value).toBe('Search specialist');
  });

  it('goes on with the next person, keeping day and team, but not what the last one earns', async () => {
    const { client, page, fill } = await opened();
    await fill(SEARCH_SPECIALIST);
    await page.type('Team', 'team-digital');
    await page.press('Save and add another');
    expect(await page.text()).toContain('Added:');
    expect(page.field('Name').value).toBe('');
    expect(page.field('Position').value).toBe('');
    expect(page.field('From').value).toBe('01/01/2021');
    expect(page.field<HTMLSelectElement>('Team').value).toBe('team-digital');
    expect(page.field('Pay a month').value).toBe('');
    expect(page.field('Target, percent of pay').value).toBe('');
    expect(document.activeElement).toBe(page.field('Name'));
    expect(await page.text()).not.toContain('Fill this in.');
    await fill({ Name: 'Trainee', Position: 'Trainee' });
    page.element.querySelector<HTMLInputElement>('input[type=radio][value=none]')?.click();
    await page.press(page.find('button[type=submit]', 'Save'));
    expect(client.createPerson.mock.lastCall?.[0]).toMatchObject({
      name: 'Trainee',
      terms: { teamId: 'team-digital', eligiblePay: null, targetPercent: null, targetAmount: null },
    });
  });

  it('leaves terms to HR where an admin adds the person', async () => {
    const { client, page, fill } = await opened('admin');
    expect(await page.text()).toContain('are set by the owner or by HR');
    await fill({ Name: 'Analyst' });
    await page.press(page.find('button[type=submit]', 'Save'));
    expect(client.createPerson).toHaveBeenCalledWith({
      name: 'Analyst',
      email: null,
      personnelNumber: null,
      terms: null,
    });
  });
});
