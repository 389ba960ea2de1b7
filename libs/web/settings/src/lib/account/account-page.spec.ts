import { describe, expect, it, jest } from '@jest/globals';
import type { SessionStore } from '@premia/web-util';
import { RequestFailure } from '@premia/web-util';
import { aClient, open } from '../testing/settings-harness';
import { AccountPage } from './account-page';

describe('My account', () => {
  it('switches the language through the session, so that e-mails follow', async () => {
    const chooseLanguage = jest.fn<SessionStore['chooseLanguage']>().mockResolvedValue(undefined);
    const page = await open(AccountPage, { client: aClient(), session: { chooseLanguage } });
    const choice = page.find('premia-segmented label', 'Русский').querySelector('input');
    await page.press(choice ?? page.element);
    expect(chooseLanguage).toHaveBeenCalledWith('ru');
  });

  it('takes the name by which others see me', async () => {
    const rename = jest
      .fn<SessionStore['rename']>()
      .mockResolvedValue({ __typename: 'Me' } as Awaited<ReturnType<SessionStore['rename']>>);
    const page = await open(AccountPage, { client: aClient(), session: { rename } });
    const name = page.find('input[autocomplete="name"]', '') as HTMLInputElement;
    name.value = ' Anna Petrova ';
    name.dispatchEvent(new Event('input'));
    await page.press('Save');
    expect(rename).toHaveBeenCalledWith('Anna Petrova');
  });

  it('says when the server could not be told', async () => {
    const chooseLanguage = jest
      .fn<SessionStore['chooseLanguage']>()
      .mockRejectedValue(new RequestFailure('offline', null));
    const page = await open(AccountPage, { client: aClient(), session: { chooseLanguage } });
    const choice = page.find('premia-segmented label', 'Русский').querySelector('input');
    await page.press(choice ?? page.element);
    expect(await page.text()).toContain('The server cannot be reached');
  });

  it('signs out everywhere only after a question', async () => {
    const signOutEverywhere = jest.fn<SessionStore['signOutEverywhere']>().mockResolvedValue(undefined);
    const page = await open(AccountPage, { client: aClient(), session: { signOutEverywhere } });
    await page.press('Sign out on every device');
    expect(signOutEverywhere).not.toHaveBeenCalled();
    const dialog = await page.dialog();
    await page.press(page.find('button', 'Sign out on every device', dialog));
    await page.whenStable();
    expect(signOutEverywhere).toHaveBeenCalledTimes(1);
  });
});
