import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Config, OperationLoaders } from '@premia/api-util-platform';
import { LogAuditHeads } from './audit/log-audit-heads.task';
import { PayReads } from './audit/pay-reads';
import { Database } from './database/database';
import { DeliverEvent } from './events/deliver-event';
import { EventSubscribers } from './events/event-subscribers';
import { FileAddresses } from './files/file-addresses';
import { JobQueries } from './jobs/job.queries';
import { JobHandlers } from './jobs/job-handlers';
import { JobSignals } from './jobs/job-signals';
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
  JobSignals,
  PerformJob,
  Worker,
  DeliverEmailJob,
  EventSubscribers,
  FileAddresses,
  DeliverEvent,
  LogAuditHeads,
  PayReads,
] as const;

/** A job has a snapshot, a transaction and now and then one that tells its progress; two run at once. */
const CONNECTIONS_OF_JOBS = 6;
/** For strangers, and for the second connection of an operation that reads beside its own. */
const CONNECTIONS_TO_SPARE = 2;

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
      useFactory: ({ databaseUrl, databasePoolSize, role }: Config) =>
        Database.open({
          url: databaseUrl,
          // Requests have turns for the size of the pool; jobs, which have none, must not take theirs.
          poolSize: databasePoolSize + (role === 'api' ? 0 : CONNECTIONS_OF_JOBS) + CONNECTIONS_TO_SPARE,
        }),
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
