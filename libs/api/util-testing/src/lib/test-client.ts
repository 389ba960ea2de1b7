import type { Server } from 'node:http';
import request from 'supertest';

export interface GraphQLAnswer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

export interface TestSignIn {
  readonly email: string;
  readonly password: string;
}

const COOKIE = /^(?:__Host-)?premia_refresh=([^;]*)/;
const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password) { __typename ... on SignedIn { accessToken } ... on Problem { message } }
}`;

/** A browser's worth of memory, an access token and the refresh cookie, around GraphQL over HTTP. */
export class TestClient {
  accessToken: string | null = null;
  refreshCookie: string | null = null;
  locale = 'en';

  constructor(private readonly server: Server) {}

  /** What the service answers, errors included. */
  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<GraphQLAnswer<Data>> {
    const answer = await this.http('post', '/graphql').send({ query, variables });
    for (const cookie of [answer.headers['set-cookie'] ?? []].flat()) {
      const value = COOKIE.exec(cookie)?.[1];
      if (value !== undefined) this.refreshCookie = value === '' ? null : value;
    }
    return answer.body as GraphQLAnswer<Data>;
  }

  /** The data; throws on GraphQL errors, naming them. */
  async graphql<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors !== undefined)
      throw new Error(errors.map(({ message, path }) => `${path?.join('.') ?? ''}: ${message}`).join('\n'));
    if (data === null) throw new Error('The service answered without data');
    return data;
  }

  /** Signs in and keeps token and cookie. */
  async signIn({ email, password }: TestSignIn): Promise<void> {
    const { signIn } = await this.graphql<{ signIn: { accessToken?: string; message?: string } }>(SIGN_IN, {
      email,
      password,
    });
    if (signIn.accessToken === undefined) throw new Error(`${email} was not signed in: ${signIn.message ?? ''}`);
    this.accessToken = signIn.accessToken;
  }

  /** A request with this client's token, cookie and language, for what is not GraphQL. */
  http(method: 'get' | 'post' | 'put' | 'delete', path: string): request.Test {
    const test = request(this.server)[method](path).set('accept-language', this.locale);
    if (this.accessToken !== null) test.set('authorization', `Bearer ${this.accessToken}`);
    if (this.refreshCookie !== null) test.set('cookie', `premia_refresh=${this.refreshCookie}`);
    return test;
  }
}
