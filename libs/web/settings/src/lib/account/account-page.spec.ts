import { describe, expect, it, jest } from '@jest/globals';
import type { SessionStore } from '@premia/web-util';
import { RequestFailure } from '@premia/web-util';
import { aClient, dialogOf, find, open, press, settle, textOf } from '../testing/settings-harness';
import { AccountPage } from './account-page';

describe('My account', () => {
  it('switches the language through the session, so that e-mails follow', async () => {
    const chooseLanguage = jest.fn<SessionStore['chooseLanguage']>().mockResolvedValue(undefined);
    const fixture = await open(AccountPage, { client: aClient(), session: { chooseLanguage } });
    const choice = find(fixture.nativeElement, 'premia-segmented label', 'Русский').querySelector('input');
    await press(fixture, choice ?? fixture.nativeElement);
    expect(chooseLanguage).toHaveBeenCalledWith('ru');
  });

  it('says when the server could not be told', async () => {
    const chooseLanguage = jest
      .fn<SessionStore['chooseLanguage']>()
      .mockRejectedValue(new RequestFailure('offline', null));
    const fixture = await open(AccountPage, { client: aClient(), session: { chooseLanguage } });
    const choice = find(fixture.nativeElement, 'premia-segmented label', 'Русский').querySelector('input');
    await press(fixture, choice ?? fixture.nativeElement);
    expect(textOf(fixture)).toContain('The server cannot be reached');
  });

  it('signs out everywhere only after a question', async () => {
    const signOutEverywhere = jest.fn<SessionStore['signOutEverywhere']>().mockResolvedValue(undefined);
    const fixture = await open(AccountPage, { client: aClient(), session: { signOutEverywhere } });
    await press(fixture, find(fixture.nativeElement, 'button', 'Sign out on every device'));
    expect(signOutEverywhere).not.toHaveBeenCalled();
    const dialog = await dialogOf(fixture);
    await press(fixture, find(dialog, 'button', 'Sign out on every device'));
    await settle(fixture);
    expect(signOutEverywhere).toHaveBeenCalledTimes(1);
  });
});
