import { inject, Injectable } from '@angular/core';
import { print } from '@apollo/client/utilities';
import { GraphqlClient } from '../graphql/graphql-client';
import { Language } from '../i18n/language';
import { SessionTokens } from '../session/session-tokens';
import type { CancelJobMutation, JobPartsFragment, JobProgressSubscription } from './jobs.graphql.generated';
import { CancelJobDocument, JobDocument, JobProgressDocument } from './jobs.graphql.generated';

export type Job = JobPartsFragment;

/** The server tells at once how a job stands; a stream that is silent for so long is held back on its way. */
const FIRST_WITHIN_MS = 5_000;

/** The operations of background jobs. */
@Injectable({ providedIn: 'root' })
export class JobsClient {
  readonly #client = inject(GraphqlClient);
  readonly #tokens = inject(SessionTokens);
  readonly #language = inject(Language);

  async read(id: string): Promise<Job | null> {
    return (await this.#client.query(JobDocument, { id })).job ?? null;
  }

  /** How the job stands, at once and after every change; throws where the stream breaks, ends with the job or the token. */
  async *watch(id: string): AsyncGenerator<Job> {
    const { createClient } = await import('./event-streams');
    const client = createClient({
      url: '/graphql/stream',
      retryAttempts: 0,
      headers: async () => ({
        'accept-language': this.#language.current(),
        authorization: `Bearer ${(await this.#tokens.current()) ?? ''}`,
      }),
    });
    let isHeldBack = false;
    const held = setTimeout(() => {
      isHeldBack = true;
      client.dispose();
    }, FIRST_WITHIN_MS);
    try {
      const query = print(JobProgressDocument);
      for await (const { data } of client.iterate<JobProgressSubscription>({ query, variables: { id } })) {
        clearTimeout(held);
        if (!data) throw new TypeError('The stream answered without data.');
        yield data.jobProgress;
      }
      if (isHeldBack) throw new TypeError('The stream was held back.');
    } finally {
      clearTimeout(held);
      client.dispose();
    }
  }

  async cancel(id: string): Promise<CancelJobMutation['cancelJob']> {
    return (await this.#client.mutate(CancelJobDocument, { id })).cancelJob;
  }
}
