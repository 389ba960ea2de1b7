import { describe, expect, it } from '@jest/globals';
import {
  aClient,
  aMember,
  anInvitation,
  dialogOf,
  find,
  invitationsPage,
  membersPage,
  open,
  press,
  settle,
  textOf,
} from '../testing/settings-harness';
import { MembersPage } from './members-page';

describe('The members of a workspace', () => {
  it('are listed with their roles, oneself without a way to change them', async () => {
    const client = aClient();
    client.readMembers.mockResolvedValue(
      membersPage([aMember(), aMember({ id: 'me', email: 'owner@example.com', roles: ['owner'] })]),
    );
    const fixture = await open(MembersPage, { client });
    const page: HTMLElement = fixture.nativeElement;
    expect(textOf(fixture)).toContain('head@example.com');
    expect(find(page, 'button', 'Change roles: head@example.com')).toBeTruthy();
    expect(page.querySelectorAll('button[aria-label^="Change roles:"]')).toHaveLength(1);
  });

  it('get other roles at once', async () => {
    const client = aClient();
    client.updateRoles.mockResolvedValue(aMember({ roles: ['head', 'hr'] }));
    const fixture = await open(MembersPage, { client });
    await press(fixture, find(fixture.nativeElement, 'button', 'Change roles: head@example.com'));
    const dialog = await dialogOf(fixture);
    find(dialog, 'label', 'HR').click();
    await settle(fixture);
    await press(fixture, find(dialog, 'button', 'Give these roles'));
    expect(client.updateRoles).toHaveBeenCalledWith('member-head', ['head', 'hr']);
    expect(textOf(fixture)).toContain('HR');
  });

  it('keep a refusal in sight, such as that of the last owner', async () => {
    const client = aClient();
    client.updateRoles.mockResolvedValue({
      __typename: 'Conflict',
      code: 'MEMBER.LAST_OWNER',
      message: 'This is the last owner.',
    });
    const fixture = await open(MembersPage, { client });
    await press(fixture, find(fixture.nativeElement, 'button', 'Change roles: head@example.com'));
    const dialog = await dialogOf(fixture);
    await press(fixture, find(dialog, 'button', 'Give these roles'));
    expect(dialog.textContent).toContain('This is the last owner.');
  });

  it('are shown with their invitations, which can be taken back after a question', async () => {
    const client = aClient();
    client.readInvitations.mockResolvedValue(
      invitationsPage([anInvitation(), anInvitation({ id: 'old', email: 'old@example.com', state: 'expired' })]),
    );
    client.revokeInvitation.mockResolvedValue(anInvitation({ state: 'revoked' }));
    const fixture = await open(MembersPage, { client });
    const page: HTMLElement = fixture.nativeElement;
    expect(page.querySelectorAll('button[aria-label^="Take back the invitation"]')).toHaveLength(1);
    await press(fixture, find(page, 'button', 'Take back the invitation to search@example.com'));
    expect(client.revokeInvitation).not.toHaveBeenCalled();
    const dialog = await dialogOf(fixture);
    await press(fixture, find(dialog, 'button', 'Take back'));
    await settle(fixture);
    expect(client.revokeInvitation).toHaveBeenCalledWith('invitation-1');
    expect(textOf(fixture)).toContain('taken back');
  });

  it('cannot be changed by HR, who may read them', async () => {
    const fixture = await open(MembersPage, { client: aClient(), role: 'hr' });
    expect(textOf(fixture)).toContain('head@example.com');
    expect(fixture.nativeElement.querySelector('button[aria-label^="Change roles:"]')).toBeNull();
    expect(textOf(fixture)).not.toContain('Invite somebody');
  });
});
