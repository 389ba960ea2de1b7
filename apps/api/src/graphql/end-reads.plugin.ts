import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { PayReads, Reads } from '@premia/api-data-access';
import type { GraphQLContext } from '@premia/api-util-platform';

/**
 * Gives the operation's connection back before its answer leaves: the caller's next request finds it free. Then writes down
 * whose pay the answer shows; where that cannot be written, Apollo sends a failure in its place.
 */
@Plugin()
export class EndReadsPlugin implements ApolloServerPlugin<GraphQLContext> {
  constructor(
    private readonly reads: Reads,
    private readonly payReads: PayReads,
  ) {}

  requestDidStart(): Promise<GraphQLRequestListener<GraphQLContext>> {
    return Promise.resolve({
      willSendResponse: async ({ contextValue: { requestContext } }) => {
        await this.reads.end(requestContext);
        await this.payReads.write(requestContext);
      },
    });
  }
}
