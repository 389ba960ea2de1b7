import type { Visitor } from './driving/visitor';
import { inBrowser, usePremia } from './driving/workspace-fixture';
import { EntryPages } from './pages/entry-pages';
import { MailPage } from './pages/mail-page';
import { Shell } from './pages/shell';
import { type Account, aWorkspace, freshEmail, invite, PASSWORD } from './story/arrange';

const premia = usePremia();

/** Past the quarter of an hour for which an access token holds. */
const TWENTY_MINUTES = 20 * 60;
const A_LONG_NAME = 'Long-distance marketing';

async function signedIn(account: Account, path = '/sign-in'): Promise<Visitor> {
  const visitor = await premia().visitor({ language: 'en' });
  await visitor.open(path);
  await new EntryPages(visitor).signIn(account);
  await visitor.page.waitForURL((url) => url.pathname !== '/sign-in');
  return visitor;
}

describe('before sign-in', () => {
  inBrowser(premia, 'the language turns at once, and stays', async () => {
    const visitor = await premia().visitor({ language: 'en' });
    await visitor.open('/sign-in');
    await visitor.fill('identity.email', 'half-typed@field.example');
    await new Shell(visitor).chooseLooks('Русский');
    visitor.readsIn('ru');
    await visitor.seesHeading('identity.signIn.heading');
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('ru');
    expect(await visitor.field(visitor.text('identity.email')).inputValue()).toBe('half-typed@field.example');
    await visitor.page.reload();
    await visitor.seesHeading('identity.signIn.heading');
  });

  inBrowser(premia, 'whoever’s browser speaks Russian is spoken to in Russian', async () => {
    const visitor = await premia().visitor({ language: 'ru' });
    await visitor.open('/sign-in');
    await visitor.seesHeading('identity.signIn.heading');
  });

  inBrowser(premia, 'the theme follows the system until one is chosen, and then stays', async () => {
    const visitor = await premia().visitor({ language: 'en', theme: 'light' });
    await visitor.open('/sign-in');
    await visitor.seesHeading('identity.signIn.heading');
    const light = await ground(visitor);
    await visitor.page.emulateMedia({ colorScheme: 'dark' });
    const dark = await ground(visitor);
    expect(dark).not.toBe(light);
    await new Shell(visitor).chooseLooks(visitor.text('shell.theme.light'));
    expect(await ground(visitor)).toBe(light);
    await visitor.page.reload();
    await visitor.seesHeading('identity.signIn.heading');
    expect(await ground(visitor)).toBe(light);
  });

  inBrowser(premia, 'a wrong password is said to be one, and what was typed stays', async () => {
    const { owner } = await aWorkspace(premia().address, 'Field');
    const visitor = await premia().visitor({ language: 'en' });
    await visitor.open('/sign-in');
    await new EntryPages(visitor).signIn({ ...owner, password: 'not the passphrase' });
    await visitor.page.getByRole('alert').first().waitFor();
    expect(visitor.path).toBe('/sign-in');
    expect(await visitor.field(visitor.text('identity.email')).inputValue()).toBe(owner.email);
    expect(await visitor.field(visitor.text('identity.password')).inputValue()).toBe('not the passphrase');
    await visitor.fill('identity.password', owner.password);
    await visitor.press('identity.signIn.action');
    await visitor.arrivesAt('/overview');
  });

  inBrowser(premia, 'a link into the product leads there once its reader has signed in', async () => {
    const { owner } = await aWorkspace(premia().address, 'Field');
    const visitor = await signedIn(owner, '/people/teams?from=mail');
    await visitor.arrivesAt(/^\/people\/teams\?from=mail$/);
    await visitor.seesHeading('organization.teams.title');
  });
});

describe('signed in', () => {
  inBrowser(premia, 'whoever is in two workspaces moves between them, and sees one at a time', async () => {
    const first = await aWorkspace(premia().address, 'Field');
    const second = await aWorkspace(premia().address, A_LONG_NAME);
    await invite(second, { email: first.owner.email, role: 'admin' });
    const visitor = await premia().visitor({ language: 'en' });
    await visitor.open(await new MailPage(visitor).linkTo(first.owner.email));
    await visitor.sees(visitor.text('identity.invitation.ownPassword'));
    await visitor.fill('identity.password', first.owner.password);
    await visitor.press('identity.invitation.action');
    await visitor.page.waitForURL((url) => url.pathname !== '/invitation');
    await visitor.sees(A_LONG_NAME);
    await new Shell(visitor).chooseFromAccount('Owner', 'Field');
    await visitor.arrivesAt('/overview');
    await visitor.seesHeading('dashboard.setup.title');
    expect(await visitor.reads()).not.toContain(A_LONG_NAME);
  });

  inBrowser(premia, 'signing out on every device ends the session on the other one too', async () => {
    const { owner } = await aWorkspace(premia().address, 'Field');
    const [here, there] = [await signedIn(owner), await signedIn(owner)];
    await here.seesHeading('dashboard.setup.title');
    await there.seesHeading('dashboard.setup.title');
    await new Shell(here).chooseFromAccount('Owner', here.text('shell.account.signOutEverywhere'));
    await here.arrivesAt('/sign-in');
    await there.link(there.text('shell.places.people')).click();
    await there.arrivesAt(/^\/sign-in\?next=%2F/);
  });

  inBrowser(premia, 'signing out leaves nothing to come back to', async () => {
    const { owner } = await aWorkspace(premia().address, 'Field');
    const visitor = await signedIn(owner);
    await visitor.seesHeading('dashboard.setup.title');
    await new Shell(visitor).chooseFromAccount('Owner', visitor.text('shell.account.signOut'));
    await visitor.arrivesAt('/sign-in');
    await visitor.open('/people');
    await visitor.arrivesAt(/^\/sign-in\?next=%2Fpeople$/);
  });

  inBrowser(premia, 'work goes on when the access token is over: the browser fetches a new one first', async () => {
    const { owner } = await aWorkspace(premia().address, 'Field');
    const visitor = await premia().visitor({ language: 'en' });
    await visitor.page.clock.install();
    await visitor.open('/sign-in');
    await new EntryPages(visitor).signIn(owner);
    await visitor.seesHeading('dashboard.setup.title');
    // Not the tokens' texts are compared: two that are given within one second are the same.
    let renewals = 0;
    visitor.page.on('request', (request) => {
      if (request.postData()?.includes('refreshSession') === true) renewals += 1;
    });
    await visitor.page.clock.fastForward(TWENTY_MINUTES * 1000);
    await new Shell(visitor).goTo('people');
    await visitor.seesHeading('organization.people.emptyTitle');
    expect(renewals).toBe(1);
  });

  inBrowser(premia, 'a token that the server refuses is renewed on the way, and nobody notices', async () => {
    const { owner } = await aWorkspace(premia().address, 'Field');
    const visitor = await signedIn(owner);
    await visitor.seesHeading('dashboard.setup.title');
    let refused = 0;
    await visitor.page.route('**/graphql*', async (route) => {
      const headers = route.request().headers();
      if (refused > 0 || headers['authorization'] === undefined) return route.continue();
      refused += 1;
      return route.continue({ headers: { ...headers, authorization: 'Bearer of-nothing' } });
    });
    await new Shell(visitor).goTo('people');
    await visitor.seesHeading('organization.people.emptyTitle');
    expect(refused).toBe(1);
  });

  inBrowser(premia, 'a reload keeps the page and the session', async () => {
    const { owner } = await aWorkspace(premia().address, 'Field');
    const visitor = await signedIn(owner, '/people/teams');
    await visitor.seesHeading('organization.teams.title');
    await visitor.page.reload();
    await visitor.seesHeading('organization.teams.title');
  });

  inBrowser(premia, 'an address that leads nowhere says so, and shows the way back', async () => {
    const { owner } = await aWorkspace(premia().address, 'Field');
    const visitor = await signedIn(owner, '/no/such/page');
    await visitor.seesHeading('shell.notFound.heading');
    await visitor.follow('shell.notFound.action');
    await visitor.arrivesAt('/overview');
  });

  inBrowser(premia, 'a page that is not one’s to see looks like one that does not exist', async () => {
    const workspace = await aWorkspace(premia().address, 'Field');
    const email = freshEmail();
    await invite(workspace, { email, role: 'employee' });
    const visitor = await premia().visitor({ language: 'en' });
    await new EntryPages(visitor).acceptInvitation(await new MailPage(visitor).linkTo(email), PASSWORD);
    for (const path of ['/payouts', '/data', '/settings/members', '/settings/audit']) {
      await visitor.open(path);
      await visitor.seesHeading('shell.notFound.heading');
    }
  });

  inBrowser(premia, 'an invitation that was used says that it no longer works', async () => {
    const workspace = await aWorkspace(premia().address, 'Field');
    const email = freshEmail();
    await invite(workspace, { email, role: 'head' });
    const visitor = await premia().visitor({ language: 'en' });
    const link = await new MailPage(visitor).linkTo(email);
    await new EntryPages(visitor).acceptInvitation(link, PASSWORD);
    const late = await premia().visitor({ language: 'en' });
    await late.open(link);
    await late.seesHeading('identity.invitation.over');
  });
});

function ground({ page }: Visitor): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
