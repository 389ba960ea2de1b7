import { ApplicationInitStatus, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { GraphqlClient, LocalMail, provideGraphql, provideMessages, SessionStore } from '@premia/web-util';
import { accessibilityProblems, createSession } from '@premia/web-util/testing';
import { safePath } from './entry';
import { identityRoutes } from './identity.routes';

@Component({ selector: 'premia-home-page', template: 'home' })
class HomePage {}

type Answers = Readonly<Record<string, object>>;

interface Shown {
  readonly element: HTMLElement;
  readonly sent: { readonly name: string; readonly variables: object }[];
  readonly whenStable: () => Promise<void>;
}

const SIGNED_IN = createSession({ permissions: ['my-bonus.read:self'] });

async function show(url: string, answers: Answers): Promise<Shown> {
  const sent: Shown['sent'] = [];
  const ask = (
    document: { definitions: readonly { kind: string; name?: { value: string } }[] },
    variables: object,
  ): Promise<unknown> => {
    const name = document.definitions.find(({ kind }) => kind === 'OperationDefinition')?.name?.value ?? '';
    sent.push({ name, variables });
    const answer = answers[name];
    return answer === undefined || answer instanceof Error
      ? Promise.reject(answer ?? new TypeError('Failed to fetch'))
      : Promise.resolve(answer);
  };
  TestBed.configureTestingModule({
    providers: [
      provideMessages('ui'),
      provideGraphql(),
      provideRouter([...identityRoutes, { path: '**', component: HomePage }], withComponentInputBinding()),
      { provide: LocalMail, useValue: { isOpen: () => Promise.resolve(true) } },
      { provide: GraphqlClient, useValue: { query: ask, mutate: ask } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const harness = await RouterTestingHarness.create(url);
  const element = harness.fixture.nativeElement as HTMLElement;
  document.body.append(element);
  const whenStable = async (): Promise<void> => {
    for (let round = 0; round < 4; round++) {
      await harness.fixture.whenStable();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  await whenStable();
  return { element, sent, whenStable };
}

function field(element: HTMLElement, label: string): HTMLInputElement {
  const found = [...element.querySelectorAll('label')].find((candidate) =>
    candidate.textContent?.trim().startsWith(label),
  );
  const control = element.querySelector<HTMLInputElement>(`#${found?.htmlFor ?? 'nothing'}`);
  if (control === null) throw new Error(`No field is labelled “${label}”.`);
  return control;
}

function type(element: HTMLElement, label: string, value: string): void {
  const control = field(element, label);
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Searches the list of a field, and takes what is found. */
function choose(element: HTMLElement, label: string, text: string): void {
  const control = field(element, label);
  control.dispatchEvent(new Event('focus'));
  control.value = text;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

async function press(shown: Shown, name: string): Promise<void> {
  const button = [...shown.element.querySelectorAll('button')].find((candidate) =>
    candidate.textContent?.trim().startsWith(name),
  );
  if (button === undefined) throw new Error(`There is no button “${name}”.`);
  button.click();
  await shown.whenStable();
}

const alerts = (element: HTMLElement): string[] =>
  [...element.querySelectorAll('[role="alert"]')].map((alert) => alert.textContent?.trim() ?? '');

describe('safePath', () => {
  it('lets nobody be led to another site by a link to sign-in', () => {
    expect(
      ['/payouts?cycle=7', '//evil.example', '/\\evil.example', 'https://evil.example', '/sign-in', null].map(safePath),
    ).toEqual(['/payouts?cycle=7', '/', '/', '/', '/', '/']);
  });
});

describe('signing in', () => {
  const demo = { DemoLogins: { demoLogins: [] } };

  it('opens the session and goes where the person was going', async () => {
    const shown = await show('/sign-in?next=%2Fpayouts', { ...demo, SignIn: { signIn: SIGNED_IN } });
    type(shown.element, 'E-mail', ' head@example.com ');
    type(shown.element, 'Password', 'correct horse battery');
    await press(shown, 'Sign in');
    expect(shown.sent.at(-1)).toEqual({
      name: 'SignIn',
      variables: { email: 'head@example.com', password: 'correct horse battery' },
    });
    expect([TestBed.inject(Router).url, TestBed.inject(SessionStore).isSignedIn()]).toEqual(['/payouts', true]);
  });

  it('says what is wrong, and keeps what was typed', async () => {
    const refusal = { __typename: 'WrongCredentials', code: 'SIGN_IN.WRONG', message: 'E-mail or password is wrong.' };
    const shown = await show('/sign-in', { ...demo, SignIn: { signIn: refusal } });
    type(shown.element, 'E-mail', 'head@example.com');
    type(shown.element, 'Password', 'wrong');
    await press(shown, 'Sign in');
    expect(alerts(shown.element)).toEqual(['E-mail or password is wrong.']);
    expect([field(shown.element, 'E-mail').value, field(shown.element, 'Password').value]).toEqual([
      'head@example.com',
      'wrong',
    ]);
    type(shown.element, 'Password', '');
    await shown.whenStable();
    expect(shown.element.textContent).not.toContain('E-mail or password is wrong.');
  });

  it('says when the server cannot be reached', async () => {
    const shown = await show('/sign-in', demo);
    type(shown.element, 'E-mail', 'head@example.com');
    type(shown.element, 'Password', 'anything');
    await press(shown, 'Sign in');
    expect(alerts(shown.element)[0]).toContain('The server cannot be reached.');
  });

  it('sends nothing while a field is empty, and names it', async () => {
    const shown = await show('/sign-in', demo);
    await press(shown, 'Sign in');
    expect(shown.sent.map(({ name }) => name)).toEqual(['DemoLogins']);
    expect(alerts(shown.element)).toEqual(['Fill this in.', 'Fill this in.']);
  });

  it('lets one come in as somebody of the demo by one press', async () => {
    const login = { email: 'search@demo.example', password: 'demo', role: 'employee', personName: 'Search specialist' };
    const shown = await show('/sign-in', { DemoLogins: { demoLogins: [login] }, SignIn: { signIn: SIGNED_IN } });
    await press(shown, 'Search specialist');
    expect(shown.sent.at(-1)?.variables).toEqual({ email: 'search@demo.example', password: 'demo' });
  });

  it('shows no demo where there is none', async () => {
    const shown = await show('/sign-in', demo);
    expect(shown.element.textContent).not.toContain('Look around first');
  });

  it('gives axe nothing to find', async () => {
    const shown = await show('/sign-in', demo);
    expect(await accessibilityProblems(shown.element)).toEqual([]);
  });
});

describe('creating a workspace', () => {
  const done = { SignUp: { signUp: { __typename: 'Done' } } };
  const link = { __typename: 'SignUpLink', email: 'owner@example.com', accountExists: false };

  it('begins with an e-mail, and gets the same answer whether there is an account or not', async () => {
    const shown = await show('/sign-up', done);
    type(shown.element, 'E-mail', ' owner@example.com ');
    await press(shown, 'Send me the link');
    expect(shown.sent[0]?.variables).toEqual({ email: 'owner@example.com', locale: 'en' });
    expect(shown.element.querySelector('[role="status"]')?.textContent).toContain(
      'A link is on its way to owner@example.com',
    );
    expect(shown.element.querySelector('a[href="/mail"]')?.textContent).toContain('Read the e-mail here');
    expect(await accessibilityProblems(shown.element)).toEqual([]);
  });

  it('goes on by the link: name, password, workspace, and where the reader is', async () => {
    const shown = await show('/complete-sign-up?token=t-4', {
      SignUpLink: { signUpLink: link },
      CompleteSignUp: { completeSignUp: SIGNED_IN },
    });
    expect(shown.element.textContent).toContain('owner@example.com');
    type(shown.element, 'Your name', 'Vera Owner');
    type(shown.element, 'Choose a password', 'a long enough sentence');
    type(shown.element, 'Company or department', 'Northern office');
    choose(shown.element, 'Currency of bonuses', 'euro');
    choose(shown.element, 'Time zone', 'berlin');
    await press(shown, 'Create the workspace');
    expect(shown.sent.at(-1)?.variables).toEqual({
      token: 't-4',
      name: 'Vera Owner',
      password: 'a long enough sentence',
      workspaceName: 'Northern office',
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      locale: 'en',
    });
    expect(TestBed.inject(SessionStore).isSignedIn()).toBe(true);
  });

  it('asks for what is missing before it asks the server, and says what it does not know', async () => {
    const shown = await show('/complete-sign-up?token=t-4', { SignUpLink: { signUpLink: link } });
    type(shown.element, 'Choose a password', 'short');
    choose(shown.element, 'Time zone', 'Mars');
    await press(shown, 'Create the workspace');
    expect(shown.sent.map(({ name }) => name)).toEqual(['SignUpLink']);
    expect(alerts(shown.element)).toEqual([
      'Fill this in.',
      'At least 10 characters are needed.',
      'Fill this in.',
      'Nothing in the list matches “Mars”.',
    ]);
  });

  it('asks who has an account for its password, and shows each refusal at its field', async () => {
    const refusal = {
      __typename: 'InvalidInput',
      code: 'INPUT.INVALID',
      message: 'One field is wrong.',
      fields: [{ path: 'workspaceName', message: 'This name is too long.' }],
    };
    const shown = await show('/complete-sign-up?token=t-4', {
      SignUpLink: { signUpLink: { ...link, accountExists: true } },
      CompleteSignUp: { completeSignUp: refusal },
    });
    expect(field(shown.element, 'Password').autocomplete).toBe('current-password');
    type(shown.element, 'Password', 'old one');
    type(shown.element, 'Company or department', 'Northern office');
    await press(shown, 'Create the workspace');
    const workspace = field(shown.element, 'Company or department');
    const words = shown.element.querySelector(`#${workspace.getAttribute('aria-describedby') ?? ''}`)?.textContent;
    expect(words?.trim()).toBe('This name is too long.');
  });

  it('offers a new link where this one is over', async () => {
    const refusal = { __typename: 'LinkNotValid', code: 'IDENTITY.LINK_NOT_VALID', message: 'This link is over.' };
    const shown = await show('/complete-sign-up?token=t-4', { SignUpLink: { signUpLink: refusal } });
    expect(alerts(shown.element)).toEqual(['This link is over.']);
    expect(shown.element.querySelector('a[href="/sign-up"]')).not.toBeNull();
  });
});

describe('a forgotten password', () => {
  it('gets the same answer whether there is an account or not', async () => {
    const shown = await show('/forgot-password', {
      RequestPasswordReset: { requestPasswordReset: { __typename: 'Done', done: true } },
    });
    type(shown.element, 'E-mail', 'somebody@example.com');
    await press(shown, 'Send the link');
    expect(shown.element.querySelector('[role="status"]')?.textContent).toContain(
      'If somebody@example.com has an account',
    );
  });

  it('is replaced through the link, which signs in', async () => {
    const shown = await show('/reset-password?token=t-1', { ResetPassword: { resetPassword: SIGNED_IN } });
    type(shown.element, 'New password', 'a long enough sentence');
    await press(shown, 'Save and sign in');
    expect(shown.sent[0]?.variables).toEqual({ token: 't-1', password: 'a long enough sentence' });
    expect(TestBed.inject(SessionStore).isSignedIn()).toBe(true);
  });

  it('offers a new link where this one is over', async () => {
    const refusal = { __typename: 'LinkNotValid', code: 'LINK.NOT_VALID', message: 'This link has been used.' };
    const shown = await show('/reset-password?token=t-1', { ResetPassword: { resetPassword: refusal } });
    type(shown.element, 'New password', 'a long enough sentence');
    await press(shown, 'Save and sign in');
    expect(alerts(shown.element)).toEqual(['This link has been used.']);
    expect(shown.element.querySelector('a[href="/forgot-password"]')?.textContent?.trim()).toBe('Ask for a new link');
  });
});

describe('an invitation', () => {
  const preview = {
    __typename: 'InvitationPreview',
    workspaceName: 'Northern office',
    email: 'search@example.com',
    roles: ['employee', 'head'],
    accountExists: false,
    expiresAt: '2026-11-29T10:00:00Z',
  };

  it('says who invites and as what, and lets in with a new password', async () => {
    const shown = await show('/invitation?token=t-2', {
      Invitation: { invitation: preview },
      AcceptInvitation: { acceptInvitation: SIGNED_IN },
    });
    expect(shown.element.querySelector('h1')?.textContent).toBe('Join Northern office');
    expect(shown.element.textContent).toContain('search@example.com (employee, head)');
    type(shown.element, 'Your name', 'Ivan Search');
    type(shown.element, 'Choose a password', 'a long enough sentence');
    await press(shown, 'Accept the invitation');
    expect(shown.sent.at(-1)).toEqual({
      name: 'AcceptInvitation',
      variables: { token: 't-2', name: 'Ivan Search', password: 'a long enough sentence' },
    });
  });

  it('asks who has an account for the password they have', async () => {
    const shown = await show('/invitation?token=t-2', {
      Invitation: { invitation: { ...preview, accountExists: true } },
    });
    expect(field(shown.element, 'Password').autocomplete).toBe('current-password');
    expect(shown.element.textContent).toContain('You have an account already');
  });

  it('says so when it no longer works', async () => {
    const refusal = {
      __typename: 'LinkNotValid',
      code: 'LINK.NOT_VALID',
      message: 'The invitation has expired. Ask for a new one.',
    };
    const shown = await show('/invitation?token=t-2', { Invitation: { invitation: refusal } });
    expect(alerts(shown.element)).toEqual(['The invitation has expired. Ask for a new one.']);
  });

  it('can be tried again when the server did not answer', async () => {
    const shown = await show('/invitation?token=t-2', {});
    expect(alerts(shown.element)[0]).toContain('The server cannot be reached.');
    await press(shown, 'Try again');
    expect(shown.sent.map(({ name }) => name)).toEqual(['Invitation', 'Invitation']);
  });

  it('gives axe nothing to find', async () => {
    const shown = await show('/invitation?token=t-2', { Invitation: { invitation: preview } });
    expect(await accessibilityProblems(shown.element)).toEqual([]);
  });
});

describe('an address to confirm', () => {
  it('is confirmed by opening the link, and leads on', async () => {
    const shown = await show('/confirm-email?token=t-3', { ConfirmEmail: { confirmEmail: { __typename: 'Done' } } });
    expect(shown.sent).toEqual([{ name: 'ConfirmEmail', variables: { token: 't-3' } }]);
    expect(shown.element.querySelector('[role="status"]')?.textContent).toContain('the address is confirmed');
    expect(shown.element.querySelector('a[href="/"]')?.textContent?.trim()).toBe('Go to Premia');
    expect(await accessibilityProblems(shown.element)).toEqual([]);
  });

  it('says where a new link comes from when this one is over', async () => {
    const refusal = { __typename: 'LinkNotValid', code: 'IDENTITY.LINK_NOT_VALID', message: 'This link is over.' };
    const shown = await show('/confirm-email?token=t-3', { ConfirmEmail: { confirmEmail: refusal } });
    expect(alerts(shown.element)[0]).toBe(
      'This link is over. Sign in, and have a new one sent from the top of any page.',
    );
  });
});
