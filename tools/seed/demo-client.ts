interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** What a mutation gave: an object with `__typename`, and a message where it gave none of what was asked for. */
export interface Outcome {
  readonly __typename: string;
  readonly message?: string;
  readonly [field: string]: unknown;
}

/** Somebody who uses Premia over HTTP, as a browser does. */
export class DemoClient {
  #token: string | null = null;

  constructor(private readonly address: string) {}

  /** Keeps the token of an outcome that signed somebody in. */
  enter({ accessToken, ...outcome }: Outcome): void {
    if (typeof accessToken !== 'string') throw new Error(`Nobody was signed in: ${JSON.stringify(outcome)}`);
    this.#token = accessToken;
  }

  async signIn(email: string, password: string): Promise<void> {
    const { signIn } = await this.ask(
      `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) {
        __typename ... on SignedIn { accessToken } ... on Problem { message } } }`,
      { email, password },
    );
    this.enter(signIn as Outcome);
  }

  async ask(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<Readonly<Record<string, unknown>>> {
    return (await this.askMeasured(query, variables)).data;
  }

  /** The answer, and how long it was. */
  async askMeasured(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<{ readonly data: Readonly<Record<string, unknown>>; readonly bytes: number }> {
    const answer = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.#authorization() },
      body: JSON.stringify({ query, variables }),
    });
    const text = await answer.text();
    const { data, errors } = JSON.parse(text) as Answer;
    if (errors !== undefined || data == null)
      throw new Error(errors?.map(({ message }) => message).join('; ') ?? 'No data');
    return { data, bytes: Buffer.byteLength(text) };
  }

  /** Runs mutations and gives their outcomes; throws where one is not of the expected type. */
  async mutate(
    expected: string,
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<readonly Outcome[]> {
    const outcomes = Object.values(await this.ask(query, variables)) as readonly Outcome[];
    const refused = outcomes.find(({ __typename }) => __typename !== expected);
    if (refused !== undefined) throw new Error(`${query.slice(0, 60)}: ${JSON.stringify(refused).slice(0, 600)}`);
    return outcomes;
  }

  /** The one outcome of a single mutation. */
  async make(expected: string, query: string, variables: Readonly<Record<string, unknown>>): Promise<Outcome> {
    const [outcome] = await this.mutate(expected, query, variables);
    if (outcome === undefined) throw new Error(`${query.slice(0, 60)} answered nothing`);
    return outcome;
  }

  async upload(fileName: string, content: string | Uint8Array<ArrayBuffer>): Promise<string> {
    const answer = await fetch(`${this.address}/api/uploads`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(fileName),
        ...this.#authorization(),
      },
      body: content,
    });
    const { id, message } = (await answer.json()) as { readonly id?: string; readonly message?: string };
    if (id === undefined) throw new Error(`${fileName} was not uploaded: ${message ?? String(answer.status)}`);
    return id;
  }

  #authorization(): Readonly<Record<string, string>> {
    return this.#token === null ? {} : { authorization: `Bearer ${this.#token}` };
  }
}
