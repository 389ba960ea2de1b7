import { ApplicationInitStatus, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, TitleStrategy } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Toasts } from '@premia/web-ui';
import { GraphqlClient, Language, PageTitles, provideGraphql, provideMessages, SessionStore } from '@premia/web-util';
import type { SessionTraits } from '@premia/web-util/testing';
import { accessibilityProblems, createSession } from '@premia/web-util/testing';
import { firstPageGuard } from './first-page-guard';
import { PageReload } from './page-reload';
import { ShellFrame } from './shell-frame';
import { Shortcuts } from './shortcuts';

@Component({ selector: 'premia-bonus-page', template: '<h1>My bonus</h1>' })
class BonusPage {}

@Component({
  selector: 'premia-people-page',
  template: '<h1>People</h1><input type="search" aria-label="Search people" />',
})
class PeoplePage {}

const HEAD: SessionTraits = {
  permissions: ['kpis.read', 'people.read', 'my-bonus.read:self', 'plans.read', 'runs.read'],
};

interface Shown {
  readonly element: HTMLElement;
  readonly harness: RouterTestingHarness;
  readonly reloads: string[];
  readonly sent: string[];
}

async function show(traits: SessionTraits = HEAD, url = '/my-bonus'): Promise<Shown> {
  const reloads: string[] = [];
  const sent: string[] = [];
  const mutate = (document: { definitions: readonly { name?: { value: string } }[] }): Promise<unknown> => {
    const name = document.definitions[0]?.name?.value ?? '';
    sent.push(name);
    const session = createSession({ workspaceId: 'south', workspaces: ['north', 'south'] });
    return Promise.resolve({ switchWorkspace: session, signOut: { __typename: 'Done', done: true } });
  };
  TestBed.configureTestingModule({
    providers: [
      provideMessages('ui', 'shell'),
      provideGraphql(),
      provideRouter([
        {
          path: '',
          component: ShellFrame,
          children: [
            { path: '', pathMatch: 'full', canActivate: [firstPageGuard], children: [] },
            { path: 'my-bonus', title: 'shell.places.myBonus', component: BonusPage },
            { path: 'people', title: 'shell.places.people', component: PeoplePage },
            { path: 'overview', component: BonusPage },
            { path: 'settings/account', component: BonusPage },
          ],
        },
      ]),
      { provide: TitleStrategy, useClass: PageTitles },
      { provide: GraphqlClient, useValue: { mutate } },
      { provide: PageReload, useValue: { at: (path: string) => reloads.push(path) } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  TestBed.inject(SessionStore).open(createSession(traits));
  const harness = await RouterTestingHarness.create(url);
  const element = harness.fixture.nativeElement as HTMLElement;
  document.body.append(element);
  await harness.fixture.whenStable();
  return { element, harness, reloads, sent };
}

const press = (code: string, key: string, shiftKey = false): void => {
  document.dispatchEvent(new KeyboardEvent('keydown', { code, key, shiftKey, bubbles: true, cancelable: true }));
};

async function choose(shown: Shown, name: string): Promise<void> {
  shown.element.querySelector<HTMLButtonElement>('premia-menu.who > button')?.click();
  await shown.harness.fixture.whenStable();
  const item = [...shown.element.querySelectorAll<HTMLElement>('[role^="menuitem"]')].find(
    (entry) => entry.textContent?.trim() === name,
  );
  if (item === undefined) throw new Error(`The account menu has no “${name}”.`);
  item.click();
  await shown.harness.fixture.whenStable();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await shown.harness.fixture.whenStable();
}

describe('the frame around the pages', () => {
  afterEach(() => {
    localStorage.clear();
    delete document.documentElement.dataset['theme'];
    document.documentElement.lang = 'en';
  });

  it('asks to confirm the address, on every page, and has the link sent again', async () => {
    const { element, harness, sent } = await show({ ...HEAD, isEmailConfirmed: false });
    const notice = element.querySelector('main premia-notice');
    expect(notice?.textContent).toContain('Confirm that head@example.com is yours');
    notice?.querySelector('button')?.click();
    await harness.fixture.whenStable();
    expect(sent).toEqual(['SendEmailConfirmation']);
  });

  it('asks nothing of whoever has confirmed it', async () => {
    const { element } = await show();
    expect(element.querySelector('main premia-notice')).toBeNull();
  });

  it('gives axe nothing to find', async () => {
    const { element } = await show();
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('names the places that are open, and marks the one that is shown', async () => {
    const { element } = await show();
    const links = [...element.querySelectorAll('nav a')];
    expect(links.map((link) => link.textContent?.trim())).toEqual([
      'Overview',
      'My bonus',
      'KPIs',
      'People and teams',
      'Bonus plans',
      'Payouts',
    ]);
    expect(
      links.filter((link) => link.getAttribute('aria-current') === 'page').map((link) => link.textContent?.trim()),
    ).toEqual(['My bonus']);
  });

  it('leads from the front door to the first page of the role', async () => {
    await show(HEAD, '/');
    expect(TestBed.inject(Router).url).toBe('/overview');
  });

  it('lets the keyboard skip the navigation', async () => {
    const { element } = await show();
    element.querySelector<HTMLAnchorElement>('a.skip')?.click();
    expect(document.activeElement?.tagName).toBe('MAIN');
  });

  it('puts the focus on a new page, and leaves it alone when only filters change', async () => {
    const { element, harness } = await show();
    await harness.navigateByUrl('/people');
    expect(document.activeElement?.tagName).toBe('MAIN');
    element.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
    await harness.navigateByUrl('/people?search=analyst');
    expect(document.activeElement?.getAttribute('type')).toBe('search');
  });

  it('gives the browser the page’s title in the reader’s language', async () => {
    await show();
    expect(document.title).toBe('My bonus · Premia');
    await TestBed.inject(Language).use('ru');
    TestBed.tick();
    expect(document.title).toBe('Моя премия · Premia');
  });

  it('leads from the menu to one’s own account, and tells that there are shortcuts', async () => {
    const shown = await show();
    await choose(shown, 'My account');
    expect(TestBed.inject(Router).url).toBe('/settings/account');
    await choose(shown, 'Keyboard shortcuts: ?');
    expect(TestBed.inject(Shortcuts).isListOpen()).toBe(true);
  });

  it('says where data is a sample', async () => {
    const { element } = await show({ ...HEAD, isSample: true });
    expect(element.textContent).toContain('Sample data');
  });

  it('goes by g and a letter, searches by /, and lists the keys by ?', async () => {
    const { element, harness } = await show();
    press('KeyG', 'g');
    press('KeyP', 'p');
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/people');
    press('Slash', '/');
    expect(document.activeElement?.getAttribute('type')).toBe('search');
    element.querySelector<HTMLElement>('main')?.focus();
    press('Slash', '?', true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await harness.fixture.whenStable();
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain('Keyboard shortcuts');
  });

  it('does not take what is typed for shortcuts', async () => {
    const { element, harness } = await show(HEAD, '/people');
    const search = element.querySelector<HTMLInputElement>('input[type="search"]');
    search?.focus();
    search?.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyG', key: 'g', bubbles: true }));
    search?.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyB', key: 'b', bubbles: true }));
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/people');
  });
});

describe('a session that has ended', () => {
  it('leads to sign-in, and back to where the person was', async () => {
    const { reloads, harness } = await show(HEAD, '/people');
    TestBed.inject(SessionStore).expire();
    await harness.fixture.whenStable();
    expect(reloads).toEqual(['/sign-in?next=%2Fpeople']);
  });
});

describe('the account menu', () => {
  afterEach(() => {
    localStorage.clear();
    delete document.documentElement.dataset['theme'];
    document.documentElement.lang = 'en';
  });

  it('turns the language at once and tells the server', async () => {
    const shown = await show();
    await choose(shown, 'Русский');
    expect(shown.element.querySelector('nav a')?.textContent?.trim()).toBe('Обзор');
    expect(shown.sent).toEqual(['UpdateMyLocale']);
  });

  it('turns the theme', async () => {
    const shown = await show();
    await choose(shown, 'Dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('starts anew in another workspace, so that nothing of the former stays', async () => {
    const shown = await show({ ...HEAD, workspaces: ['north', 'south'] });
    await choose(shown, 'Southern office');
    expect([shown.sent, shown.reloads]).toEqual([['SwitchWorkspace'], ['/']]);
  });

  it('offers no other workspace to who has one', async () => {
    const { element, harness } = await show();
    element.querySelector<HTMLButtonElement>('premia-menu.who > button')?.click();
    await harness.fixture.whenStable();
    expect(element.querySelector('[role="menu"]')?.textContent).not.toContain('Workspace');
  });

  it('signs out and starts anew at sign-in', async () => {
    const shown = await show();
    await choose(shown, 'Sign out');
    expect(shown.sent).toEqual(['SignOut']);
    expect(shown.reloads).toEqual(['/sign-in']);
  });

  it('says that it did not work where it did not', async () => {
    const shown = await show();
    TestBed.inject(GraphqlClient).mutate = () => Promise.reject(new TypeError('Failed to fetch'));
    await choose(shown, 'Sign out');
    expect(TestBed.inject(Toasts).shown()[0]?.text).toContain('The server cannot be reached.');
    expect(TestBed.inject(SessionStore).status()).toBe('signed-in');
  });
});
