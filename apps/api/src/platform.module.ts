import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { Processes, Turns } from '@premia/api-processes';
import {
  Clock,
  Config,
  InputPipe,
  InputRefusedFilter,
  Mailer,
  NotSignedInFilter,
  NotVisibleFilter,
  PermissionGuard,
  RequestContextMiddleware,
  SystemClock,
} from '@premia/api-util-platform';
import { BusyFilter } from './limits/busy';
import { turnsOfRequests } from './limits/turns-of-requests';
import { createMailer } from './mail/create-mailer';
import { processFile } from './processes/process-file';

/** What tests replace, and nothing else: time, and what leaves for the outside world. */
export interface Outside {
  readonly clock?: Clock;
  readonly mailer?: Mailer;
}

/** What every feature may count on: configuration, clock, mail, and the guard before every operation. */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly processes: Processes) {}

  static forRoot(config: Config, { clock, mailer }: Outside): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock ?? new SystemClock(config.clockAheadMs) },
        { provide: Mailer, useValue: mailer ?? createMailer(config) },
        { provide: Processes, useFactory: () => new Processes(processFile()) },
        { provide: Turns, useValue: turnsOfRequests(config) },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: InputRefusedFilter },
        { provide: APP_FILTER, useClass: NotVisibleFilter },
        { provide: APP_FILTER, useClass: NotSignedInFilter },
        { provide: APP_FILTER, useClass: BusyFilter },
        RequestContextMiddleware,
      ],
      exports: [Config, Clock, Mailer, Processes, Turns],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.processes.close();
  }
}
