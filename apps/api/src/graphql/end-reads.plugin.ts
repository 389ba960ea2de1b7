import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { Reads } from '@premia/api-data-access';
import type { GraphQLContext } from '@premia/api-util-platform';

/** Gives the operation's connection back before its answer leaves: the caller's next request finds it free. */
@Plugin()
export class EndReadsPlugin implements ApolloServerPlugin<GraphQLContext> {
  constructor(private readonly reads: Reads) {}

  requestDidStart(): Promise<GraphQLRequestListener<GraphQLContext>> {
    return Promise.resolve({
      willSendResponse: ({ contextValue }) => this.reads.end(contextValue.requestContext),
    });
  }
}
