interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Asks the API without a page: to arrange what a test is not about, and to try what a page would never send. */
export class ApiClient {
  constructor(
    private readonly address: string,
    private readonly token: string | null = null,
  ) {}

  /** The whole answer as text, whatever it says. */
  async askForText(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const answer = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return answer.text();
  }

  /** The data; throws where the API has errors to tell. */
  async ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data> {
    const { data, errors } = JSON.parse(await this.askForText(query, variables)) as Answer<Data>;
    if (errors !== undefined || data === undefined || data === null) {
      throw new Error(`The API answered with errors: ${JSON.stringify(errors)}`);
    }
    return data;
  }

  /** Waits until a job is over; gives the id of what it made. */
  async waitForJob(id: string): Promise<string> {
    for (;;) {
      const { job } = await this.ask<{ job: { state: string; resultId: string | null; problem: unknown } }>(
        'query ($id: ID!) { job(id: $id) { state resultId problem { message } } }',
        { id },
      );
      if (job.state === 'done') return job.resultId ?? '';
      if (job.state === 'failed' || job.state === 'cancelled') throw new Error(`A job failed: ${JSON.stringify(job)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Sends the bytes of a file as the pages do; gives its number. */
  async upload(fileName: string, content: Buffer): Promise<string> {
    const answer = await fetch(`${this.address}/api/uploads`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(fileName),
        authorization: `Bearer ${this.token}`,
      },
      body: new Uint8Array(content),
    });
    const { id, message } = (await answer.json()) as { readonly id?: string; readonly message?: string };
    if (id === undefined) throw new Error(`${fileName} was not taken: ${message ?? answer.statusText}`);
    return id;
  }
}
