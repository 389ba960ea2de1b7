import { describe, expect, it, jest } from '@jest/globals';
import { RequestFailure } from '@premia/web-util';
import { aClient, anInvitation, aPageOf, aPerson, aTeam, open } from '../testing/organization-harness';
import { PeoplePage } from './people-page';

describe('The people page', () => {
  it('teaches an owner of an empty workspace what people are for, and offers both ways to add them', async () => {
    const page = await open(PeoplePage, { client: aClient() });
    expect(await page.text()).toContain('Nobody here yet');
    expect(await page.text()).toContain('Bonuses belong to people');
    const links = [...page.element.querySelectorAll('premia-empty-state a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/people/new', '/people/import']);
  });

  it('shows pay, target and login to whoever may see them', async () => {
    const client = aClient();
    client.readPeople.mockResolvedValue(aPageOf([aPerson()]));
    client.readTeams.mockResolvedValue([aTeam()]);
    client.readInvitations.mockResolvedValue([anInvitation()]);
    const page = await open(PeoplePage, { client });
    const text = await page.text();
    expect(text).toContain('One person in one team.');
    expect(text).toContain('60 000 ₹');
    expect(text).toContain('20 %');
    expect(text).toContain('invited until 8 Mar');
  });

  it('shows an admin no pay, and does not ask for it in a column', async () => {
    const client = aClient();
    client.readPeople.mockResolvedValue(aPageOf([aPerson()]));
    const page = await open(PeoplePage, { client, role: 'admin' });
    expect(await page.text()).toContain('Search specialist');
    expect(await page.text()).not.toContain('Pay a month');
  });

  it('shows a head neither logins nor ways to add people', async () => {
    const client = aClient();
    client.readPeople.mockResolvedValue(aPageOf([aPerson()]));
    const page = await open(PeoplePage, { client, role: 'head' });
    expect(await page.text()).not.toContain('Login');
    expect(await page.text()).not.toContain('Add a person');
    expect(client.readInvitations).not.toHaveBeenCalled();
  });

  it('says what keeps the list away and reads it again on demand', async () => {
    const client = aClient();
    client.readPeople.mockRejectedValueOnce(new RequestFailure('offline', null));
    const page = await open(PeoplePage, { client });
    expect(await page.text()).toContain('The server cannot be reached');
    client.readPeople.mockResolvedValue(aPageOf([aPerson()]));
    await page.press('Try again');
    expect(await page.text()).toContain('Search specialist');
  });

  it('searches once typing rests, and only the last answer counts', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame'] });
    try {
      const client = aClient();
      client.readPeople.mockResolvedValue(aPageOf([aPerson()]));
      const page = await open(PeoplePage, { client });
      const box = page.get<HTMLInputElement>('input[type=search]');
      client.readPeople.mockClear().mockResolvedValue(aPageOf([], { totalCount: 0 }));
      box.value = 'med';
      box.dispatchEvent(new Event('input'));
      box.value = 'media';
      box.dispatchEvent(new Event('input'));
      await jest.advanceTimersByTimeAsync(300);
      expect(client.readPeople).toHaveBeenCalledTimes(1);
      expect(client.readPeople).toHaveBeenCalledWith({ search: 'media', teamId: '', archived: false }, null);
      expect(await page.text()).toContain('Nobody found');
    } finally {
      jest.useRealTimers();
    }
  });

  it('invites a person with the roles chosen, sending once for two presses', async () => {
    const client = aClient();
    client.readPeople.mockResolvedValue(aPageOf([aPerson()]));
    client.invite.mockResolvedValue(anInvitation());
    const page = await open(PeoplePage, { client });
    await page.press('Invite Search specialist');
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
    const dialog = document.querySelector('premia-dialog-frame') ?? document.body;
    expect(page.field('E-mail', dialog).value).toBe('search@example.com');
    page.find<HTMLLabelElement>('premia-role-choice label', 'Sets KPIs', dialog).click();
    const send = page.find('button', 'Send the invitation', dialog);
    send.click();
    send.click();
    await page.whenStable();
    expect(client.invite).toHaveBeenCalledTimes(1);
    expect(client.invite).toHaveBeenCalledWith({
      email: 'search@example.com',
      roles: ['employee', 'head'],
      personId: aPerson().id,
    });
    expect(await page.text()).toContain('invited until 8 Mar');
  });

  it('narrows to a team', async () => {
    const client = aClient();
    client.readPeople.mockResolvedValue(aPageOf([aPerson()]));
    client.readTeams.mockResolvedValue([aTeam(), aTeam({ id: 'team-brand', name: 'Brand' })]);
    const page = await open(PeoplePage, { client });
    await page.type('Team', 'team-brand');
    expect(client.readPeople).toHaveBeenLastCalledWith({ search: '', teamId: 'team-brand', archived: false }, null);
  });
});
