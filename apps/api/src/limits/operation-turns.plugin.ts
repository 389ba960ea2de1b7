import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { Busy, type Turn, Turns } from '@premia/api-processes';
import type { GraphQLContext } from '@premia/api-util-platform';
import { busyError } from './busy';
import { loadOf, refuseCostly } from './operation-cost';

/** Lets an operation begin when it is its turn: what one workspace or member asks for at once is no more than their part. */
@Plugin()
export class OperationTurnsPlugin implements ApolloServerPlugin<GraphQLContext> {
  constructor(private readonly turns: Turns) {}

  requestDidStart(): Promise<GraphQLRequestListener<GraphQLContext>> {
    let turn: Turn | null = null;
    return Promise.resolve({
      didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
        const ctx = contextValue.requestContext;
        if (operation === undefined) return;
        const asked = { schema, document, operation, variables: request.variables ?? {} };
        refuseCostly(ctx, asked);
        const load = loadOf(ctx, asked);
        // Strangers sign in, on connections of their own.
        if (ctx.userId === null) return;
        turn = await this.turns.take(ctx, load).catch((error: unknown) => {
          throw error instanceof Busy ? busyError(ctx, error, { withStatus: true }) : error;
        });
      },
      willSendResponse: () => {
        turn?.leave();
        return Promise.resolve();
      },
    });
  }
}
