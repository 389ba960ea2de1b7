import { describe, expect, it } from '@jest/globals';
import { aClient, aMember, anInvitation, invitationsPage, membersPage, open } from '../testing/settings-harness';
import { MembersPage } from './members-page';

describe('The members of a workspace', () => {
  it('are listed with their roles, oneself without a way to change them', async () => {
    const client = aClient();
    client.readMembers.mockResolvedValue(
      membersPage([aMember(), aMember({ id: 'me', email: 'owner@example.com', roles: ['owner'] })]),
    );
    const page = await open(MembersPage, { client });
    expect(await page.text()).toContain('head@example.com');
    expect(page.find('button', 'Change roles: head@example.com')).toBeTruthy();
    expect(page.element.querySelectorAll('button[aria-label^="Change roles:"]')).toHaveLength(1);
  });

  it('get other roles at once', async () => {
    const client = aClient();
    client.updateRoles.mockResolvedValue(aMember({ roles: ['head', 'hr'] }));
    const page = await open(MembersPage, { client });
    await page.press('Change roles: head@example.com');
    const dialog = await page.dialog();
    page.find('label', 'HR', dialog).click();
    await page.whenStable();
    await page.press(page.find('button', 'Give these roles', dialog));
    expect(client.updateRoles).toHaveBeenCalledWith('member-head', ['head', 'hr']);
    expect(await page.text()).toContain('HR');
  });

  it('keep a refusal in sight, such as that of the last owner', async () => {
    const client = aClient();
    client.updateRoles.mockResolvedValue({
      __typename: 'Conflict',
      code: 'MEMBER.LAST_OWNER',
      message: 'This is the last owner.',
    });
    const page = await open(MembersPage, { client });
    await page.press('Change roles: head@example.com');
    const dialog = await page.dialog();
    await page.press(page.find('button', 'Give these roles', dialog));
    expect(dialog.textContent).toContain('This is the last owner.');
  });

  it('are shown with their invitations, which can be taken back after a question', async () => {
    const client = aClient();
    client.readInvitations.mockResolvedValue(
      invitationsPage([anInvitation(), anInvitation({ id: 'old', email: 'old@example.com', state: 'expired' })]),
    );
    client.revokeInvitation.mockResolvedValue(anInvitation({ state: 'revoked' }));
    const page = await open(MembersPage, { client });
    expect(page.element.querySelectorAll('button[aria-label^="Withdraw the invitation"]')).toHaveLength(1);
    await page.press('Withdraw the invitation to search@example.com');
    expect(client.revokeInvitation).not.toHaveBeenCalled();
    const dialog = await page.dialog();
    await page.press(page.find('button', 'Withdraw', dialog));
    await page.whenStable();
    expect(client.revokeInvitation).toHaveBeenCalledWith('invitation-1');
    expect(await page.text()).toContain('withdrawn');
  });

  it('are suspended and removed with a reason, after a question', async () => {
    const client = aClient();
    client.changeMember.mockResolvedValue(aMember({ state: 'suspended' }));
    const page = await open(MembersPage, { client });
    await page.press('More: head@example.com');
    await page.press(page.find('[role="menuitem"]', 'Suspend'));
    const dialog = await page.dialog();
    const reason = dialog.querySelector('textarea');
    if (reason === null) throw new Error('No reason is asked for');
    reason.value = 'On leave';
    reason.dispatchEvent(new Event('input'));
    await page.whenStable();
    await page.press(page.find('button', 'Suspend', dialog));
    await page.whenStable();
    expect(client.changeMember).toHaveBeenCalledWith('suspend', 'member-head', 'On leave');
    expect(await page.text()).toContain('suspended');
  });

  it('are shown with the roles that wait for an owner, who decides', async () => {
    const client = aClient();
    const grant = {
      __typename: 'RoleGrant',
      id: 'grant-1',
      email: 'hr@example.com',
      personName: null,
      roles: ['hr'],
      requestedByEmail: 'admin@example.com',
      expiresAt: '2021-03-12T09:00:00Z',
      approvable: true,
    } as const;
    client.readRoleGrants.mockResolvedValue([grant]);
    client.decideRoleGrant.mockResolvedValue(grant);
    const page = await open(MembersPage, { client });
    expect(await page.text()).toContain('Waiting for an owner');
    await page.press('Approve the roles of hr@example.com');
    await page.whenStable();
    expect(client.decideRoleGrant).toHaveBeenCalledWith('grant-1', true);
  });

  it('get no other roles from HR, who may read them', async () => {
    const page = await open(MembersPage, { client: aClient(), role: 'hr' });
    expect(await page.text()).toContain('head@example.com');
    expect(page.element.querySelector('button[aria-label^="Change roles:"]')).toBeNull();
    expect(await page.text()).not.toContain('Invite somebody');
  });

  it('are suspended by HR, but for those who manage members, and not removed', async () => {
    const client = aClient();
    client.readMembers.mockResolvedValue(
      membersPage([aMember(), aMember({ id: 'a', email: 'admin@example.com', roles: ['admin'] })]),
    );
    const page = await open(MembersPage, { client, role: 'hr' });
    expect(page.element.querySelectorAll('button[aria-label^="More:"]')).toHaveLength(1);
    await page.press('More: head@example.com');
    const items = [...document.querySelectorAll('[role="menuitem"]')].map((item) => item.textContent?.trim());
    expect(items).toEqual(['Suspend']);
  });
});
