import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import cookieParser from 'cookie-parser';
import express from 'express';
import { Logger } from 'nestjs-pino';
import { PayReads, Reads, Worker } from '@premia/api-data-access';
import { type Config, RequestContextMiddleware } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';
import { AppModule } from './app.module';
import { allowedMethods } from './http/allowed-methods';
import { clientFiles } from './http/client-files';
import { failedRequests } from './http/failed-requests';
import { graphqlStream, STREAM_PATH } from './http/graphql-stream';
import { ownNamesOnly } from './http/local-requests';
import { endReadsWithRequest } from './http/operation-end';
import { operationsOnly } from './http/operations-only';
import { requestLimit } from './http/request-limit';
import { securityHeaders } from './http/security-headers';
import { Metrics } from './operations/metrics';
import type { Outside } from './platform.module';

/**
 * The whole service, ready to listen: the same for production and for tests, which replace nothing but what `Outside`
 * names. Close it with `app.close()`; it then lets requests and jobs finish.
 */
export async function bootstrap(config: Config, outside: Outside = {}): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config, outside), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.set('trust proxy', config.trustedProxies);
  app.disable('x-powered-by');
  app.use(app.get(Metrics).measure);
  app.use(securityHeaders(config));
  app.use(ownNamesOnly(config));
  app.use(allowedMethods);
  // A stream is sent as it comes.
  app.use(
    compression({
      filter: (request, response) => request.path !== STREAM_PATH && compression.filter(request, response),
    }),
  );
  app.use(config.role === 'worker' ? operationsOnly : clientFiles(config));
  app.use(requestLimit(config));
  app.use(cookieParser());
  const requestContext = app.get(RequestContextMiddleware);
  app.use(requestContext.use.bind(requestContext));
  app.use(endReadsWithRequest(app.get(Reads)));
  // Uploads read their bytes themselves, so that a file is never parsed on its way.
  app.use('/graphql', express.json({ limit: LIMITS.requestBytes }));
  app.use(
    STREAM_PATH,
    graphqlStream(() => app.get(GraphQLSchemaHost).schema, app.get(PayReads), config),
  );
  app.use(failedRequests);
  await app.init();
  if (config.role !== 'api') await app.get(Worker).start({ databaseUrl: config.databaseUrl });
  return app;
}

/** Opens the port, on the configured address alone. */
export async function listen(app: NestExpressApplication, { port, host }: Config): Promise<void> {
  await app.listen(port, host);
}
