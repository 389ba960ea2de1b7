import { inject, Injectable } from '@angular/core';
import type { OperationVariables } from '@apollo/client';
import type { TypedDocumentNode } from 'apollo-angular';
import { Apollo } from 'apollo-angular';
import { toRequestFailure } from './request-failure';

/**
 * Asks and tells the server, each time anew (see `NoCache`). What goes wrong on the way throws a `RequestFailure`;
 * expected refusals come back as members of the result.
 */
@Injectable({ providedIn: 'root' })
export class GraphqlClient {
  readonly #apollo = inject(Apollo);

  async query<Data, Variables extends OperationVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    try {
      const { data } = await this.#apollo.client.query<Data, OperationVariables>({
        query: document,
        variables,
        fetchPolicy: 'network-only',
      });
      return present(data);
    } catch (error) {
      // Every failure of the transport is told apart in one place, so that pages need to know one kind only.
      throw toRequestFailure(error);
    }
  }

  async mutate<Data, Variables extends OperationVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    try {
      const { data } = await this.#apollo.client.mutate<Data, OperationVariables>({ mutation: document, variables });
      return present(data);
    } catch (error) {
      // As above.
      throw toRequestFailure(error);
    }
  }
}

function present<Data>(data: Data | undefined | null): Data {
  if (data === undefined || data === null) throw new TypeError('The server answered without data.');
  return data;
}
