import { TestBed } from '@angular/core/testing';
import { Apollo } from 'apollo-angular';
import { createSession } from '../../../testing/session-fixture';
import { GraphqlClient } from '../graphql/graphql-client';
import { provideMessages } from '../i18n/feature-messages';
import { SessionStore } from './session-store';
import { SessionTokens } from './session-tokens';

interface Server {
  refreshes: number;
  session: ReturnType<typeof createSession> | null;
  mutations: string[];
}

function setUp(session: Server['session']): {
  readonly store: SessionStore;
  readonly tokens: SessionTokens;
  readonly server: Server;
} {
  const server: Server = { refreshes: 0, session, mutations: [] };
  const refresh = async (): Promise<unknown> => {
    server.refreshes++;
    await Promise.resolve();
    return {
      data: {
        refreshSession: server.session ?? {
          __typename: 'SessionEnded',
          code: 'SESSION.ENDED',
          message: 'The session has ended.',
        },
      },
    };
  };
  const mutate = (document: { definitions: readonly { name?: { value: string } }[] }): Promise<unknown> => {
    const name = document.definitions[0]?.name?.value ?? '';
    server.mutations.push(name);
    return Promise.resolve(
      {
        SwitchWorkspace: {
          switchWorkspace: createSession({ workspaceId: 'south', roles: ['hr'], permissions: ['runs.approve'] }),
        },
        SignOut: { signOut: { __typename: 'Done', done: true } },
      }[name],
    );
  };
  TestBed.configureTestingModule({
    providers: [
      provideMessages(),
      { provide: Apollo, useValue: { client: { mutate: refresh } } },
      { provide: GraphqlClient, useValue: { mutate } },
    ],
  });
  return { store: TestBed.inject(SessionStore), tokens: TestBed.inject(SessionTokens), server };
}

describe('SessionStore', () => {
  it('opens the session of an earlier visit', async () => {
    const { store } = setUp(createSession({ permissions: ['payouts.read'] }));
    expect(store.status()).toBe('starting');
    await store.start();
    expect([store.status(), store.me()?.email, store.workspace()?.name]).toEqual([
      'signed-in',
      'head@example.com',
      'Northern office',
    ]);
  });

  it('is signed out where there was none', async () => {
    const { store } = setUp(null);
    await store.start();
    expect([store.status(), store.me()]).toEqual(['signed-out', null]);
  });

  it('is signed out while the server cannot be reached, so that sign-in can say so', async () => {
    const { store } = setUp(null);
    TestBed.inject(Apollo).client.mutate = () => Promise.reject(new TypeError('Failed to fetch'));
    await store.start();
    expect(store.status()).toBe('signed-out');
  });

  it('knows what may be done and how far it reaches', async () => {
    const { store } = setUp(
      createSession({ permissions: ['payouts.read', 'my-bonus.read:self', 'people.read:own_teams'] }),
    );
    await store.start();
    expect([store.can('payouts.read'), store.can('runs.approve')]).toEqual([true, false]);
    expect([store.scopeOf('my-bonus.read'), store.scopeOf('people.read'), store.scopeOf('audit.read')]).toEqual([
      'self',
      'own-teams',
      null,
    ]);
  });

  it('takes on the rights of the workspace it moves to', async () => {
    const { store } = setUp(createSession({ permissions: ['payouts.read'] }));
    await store.start();
    await expect(store.switchWorkspace('south')).resolves.toBe(true);
    expect([store.workspace()?.id, store.can('runs.approve'), store.can('payouts.read')]).toEqual([
      'south',
      true,
      false,
    ]);
  });

  it('tells the server and forgets everything when signing out', async () => {
    const { store, tokens, server } = setUp(createSession({ permissions: ['payouts.read'] }));
    await store.start();
    await store.signOut();
    expect(server.mutations).toEqual(['SignOut']);
    expect([store.status(), store.me(), store.can('payouts.read'), await tokens.current()]).toEqual([
      'signed-out',
      null,
      false,
      null,
    ]);
  });
});

describe('SessionTokens', () => {
  it('fetches a new token once, however many ask for it at the same time', async () => {
    const { tokens, server } = setUp(createSession({}));
    const [first, second] = await Promise.all([tokens.refresh(), tokens.refresh()]);
    expect([first?.accessToken, second?.accessToken, server.refreshes]).toEqual(['token', 'token', 1]);
  });

  it('keeps a token while it holds, and renews one that is about to end', async () => {
    const { tokens, server } = setUp(createSession({ secondsLeft: 900 }));
    await tokens.refresh();
    await tokens.current();
    expect(server.refreshes).toBe(1);
    server.session = createSession({ secondsLeft: 5 });
    await tokens.refresh();
    await tokens.current();
    expect(server.refreshes).toBe(3);
  });

  it('asks the server for nothing on behalf of who never signed in', async () => {
    const { tokens, server } = setUp(null);
    await expect(tokens.current()).resolves.toBeNull();
    expect(server.refreshes).toBe(0);
  });
});
