import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Config, OperationLoaders } from '@premia/api-util-platform';
import { Database } from './database/database';
import { DeliverEvent } from './events/deliver-event';
import { EventSubscribers } from './events/event-subscribers';
import { FileAddresses } from './files/file-addresses';
import { JobQueries } from './jobs/job.queries';
import { JobHandlers } from './jobs/job-handlers';
import { PerformJob } from './jobs/perform-job';
import { Worker } from './jobs/worker';
import { DeliverEmailJob } from './mail/deliver-email.job';
import { Reads } from './reads/reads';
import { UnitOfWork } from './unit-of-work/unit-of-work';

const PROVIDERS = [
  Reads,
  UnitOfWork,
  OperationLoaders,
  JobHandlers,
  JobQueries,
  PerformJob,
  Worker,
  DeliverEmailJob,
  EventSubscribers,
  FileAddresses,
  DeliverEvent,
] as const;

/** The database for the whole application; needs `Config`, `Clock` and `Mailer` from a global module. */
@Module({})
export class DataAccessModule implements OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly worker: Worker,
  ) {}

  static forRoot(): DynamicModule {
    const database = {
      provide: Database,
      inject: [Config],
      useFactory: ({ databaseUrl, databasePoolSize }: Config) =>
        Database.open({ url: databaseUrl, poolSize: databasePoolSize }),
    };
    return {
      module: DataAccessModule,
      global: true,
      providers: [database, ...PROVIDERS],
      exports: [Database, ...PROVIDERS],
    };
  }

  /** Jobs under way finish first, because they need the database. */
  async onApplicationShutdown(): Promise<void> {
    await this.worker.stop();
    await this.database.close();
  }
}
