import { ApolloClient, ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { parse } from 'graphql';
import type { Observable } from 'rxjs';
import { of, throwError } from 'rxjs';
import { NoCache } from './no-cache';
import type { SessionLinkParts } from './session-link';
import { sessionLink } from './session-link';

const query = parse('query Me { me { email } }');
const unauthenticated = { errors: [{ message: 'Who are you?', extensions: { code: 'UNAUTHENTICATED' } }] };
const answer = { data: { me: { email: 'head@example.com' } } };

interface Sent {
  readonly authorization: string | undefined;
  readonly language: string | undefined;
}

/** A server that answers by the token it is shown, and remembers what it was shown. */
function serverWith(good: string): { readonly sent: Sent[]; readonly link: ApolloLink } {
  const sent: Sent[] = [];
  const link = new ApolloLink((operation) => {
    const headers = (operation.getContext() as { headers: Record<string, string> }).headers;
    sent.push({ authorization: headers['authorization'], language: headers['accept-language'] });
    return of(headers['authorization'] === `Bearer ${good}` ? answer : unauthenticated);
  });
  return { sent, link };
}

function clientOf(server: ApolloLink, parts: Partial<SessionLinkParts>): ApolloClient {
  const link = sessionLink({
    token: () => Promise.resolve('old'),
    renew: () => Promise.resolve('new'),
    language: () => 'ru',
    ended: () => undefined,
    ...parts,
  });
  return new ApolloClient({
    link: ApolloLink.from([link, server]),
    cache: new NoCache(),
    defaultOptions: { query: { fetchPolicy: 'no-cache' } },
  });
}

describe('the session link', () => {
  it('sends the token and the reader’s language', async () => {
    const { sent, link } = serverWith('old');
    await clientOf(link, {}).query({ query });
    expect(sent).toEqual([{ authorization: 'Bearer old', language: 'ru' }]);
  });

  it('sends no token for who is not signed in', async () => {
    const { sent, link } = serverWith('old');
    await clientOf(link, { token: () => Promise.resolve(null) })
      .query({ query })
      .catch(() => undefined);
    expect(sent).toEqual([{ authorization: undefined, language: 'ru' }]);
  });

  it('renews a refused token and sends the operation once more', async () => {
    const { sent, link } = serverWith('new');
    const { data } = await clientOf(link, {}).query({ query });
    expect(data).toEqual(answer.data);
    expect(sent.map(({ authorization }) => authorization)).toEqual(['Bearer old', 'Bearer new']);
  });

  it('ends the session when the token cannot be renewed', async () => {
    const { link } = serverWith('new');
    let hasEnded = false;
    const client = clientOf(link, {
      renew: () => Promise.resolve(null),
      ended: () => {
        hasEnded = true;
      },
    });
    await expect(client.query({ query })).rejects.toBeInstanceOf(CombinedGraphQLErrors);
    expect(hasEnded).toBe(true);
  });

  it('does not try a third time', async () => {
    const { sent, link } = serverWith('another');
    await expect(clientOf(link, {}).query({ query })).rejects.toBeInstanceOf(CombinedGraphQLErrors);
    expect(sent).toHaveLength(2);
  });

  it('lets other troubles through as they are', async () => {
    const server = new ApolloLink(() => throwError(() => new TypeError('Failed to fetch')));
    await expect(clientOf(server, {}).query({ query })).rejects.toThrow('Failed to fetch');
  });

  it('leaves an anonymous operation alone: no token, no second try', async () => {
    const { sent, link } = serverWith('old');
    await clientOf(link, {})
      .query({ query, context: { isAnonymous: true } })
      .catch(() => undefined);
    expect(sent).toEqual([{ authorization: undefined, language: 'ru' }]);
  });

  it('completes when the answer has come', () => {
    const { link } = serverWith('old');
    const completed = new Promise<boolean>((resolve) => {
      const server: ApolloLink = link;
      const chain = ApolloLink.from([
        sessionLink({
          token: () => Promise.resolve('old'),
          renew: () => Promise.resolve(null),
          language: () => 'en',
          ended: () => undefined,
        }),
        server,
      ]);
      const client = new ApolloClient({ link: chain, cache: new NoCache() });
      const result: Observable<unknown> = ApolloLink.execute(chain, { query }, { client });
      result.subscribe({
        complete: () => {
          resolve(true);
        },
        error: () => {
          resolve(false);
        },
      });
    });
    return expect(completed).resolves.toBe(true);
  });
});
