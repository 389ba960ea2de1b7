import { inject, Injectable } from '@angular/core';
import { GraphqlClient } from '../graphql/graphql-client';
import type { CancelJobMutation, JobPartsFragment } from './jobs.graphql.generated';
import { CancelJobDocument, JobDocument } from './jobs.graphql.generated';

export type Job = JobPartsFragment;

/** The operations of background jobs. */
@Injectable({ providedIn: 'root' })
export class JobsClient {
  readonly #client = inject(GraphqlClient);

  async read(id: string): Promise<Job | null> {
    return (await this.#client.query(JobDocument, { id })).job ?? null;
  }

  async cancel(id: string): Promise<CancelJobMutation['cancelJob']> {
    return (await this.#client.mutate(CancelJobDocument, { id })).cancelJob;
  }
}
