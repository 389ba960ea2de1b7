import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { LoggerModule } from 'nestjs-pino';
import { DataAccessModule } from '@premia/api-data-access';
import type { Config } from '@premia/api-util-platform';
import { FEATURE_MODULES } from './feature-modules';
import { AnswerErrorsPlugin } from './graphql/answer-errors.plugin';
import { EndReadsPlugin } from './graphql/end-reads.plugin';
import { graphqlOptions } from './graphql/graphql-options';
import { OperationTurnsPlugin } from './limits/operation-turns.plugin';
import { MailPageController } from './mail/mail-page.controller';
import { HealthController } from './operations/health.controller';
import { logOptions } from './operations/log-options';
import { Metrics, MetricsController } from './operations/metrics';
import { Readiness } from './operations/readiness';
import { type Outside, PlatformModule } from './platform.module';

@Module({})
export class AppModule {
  static forRoot(config: Config, outside: Outside): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(logOptions(config)),
        PlatformModule.forRoot(config, outside),
        DataAccessModule.forRoot(),
        GraphQLModule.forRoot<ApolloDriverConfig>({ driver: ApolloDriver, ...graphqlOptions(config) }),
        ...FEATURE_MODULES,
      ],
      controllers: [HealthController, MetricsController, MailPageController],
      providers: [Readiness, Metrics, AnswerErrorsPlugin, OperationTurnsPlugin, EndReadsPlugin],
    };
  }
}
