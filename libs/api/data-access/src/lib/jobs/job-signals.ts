import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { Config } from '@premia/api-util-platform';

/** Tells of changes of jobs, whichever process makes them: one listening connection, opened with the first who asks. */
@Injectable()
export class JobSignals implements BeforeApplicationShutdown, OnApplicationShutdown {
  readonly #log = new Logger(JobSignals.name);
  readonly #watchers = new Map<string, Set<() => void>>();
  #connection: Promise<Client> | null = null;
  #isClosing = false;

  constructor(private readonly config: Config) {}

  /** Calls `wake` at every change of the job, and where changes may have been missed; call the result to stop. */
  async listen(jobId: string, wake: () => void): Promise<() => void> {
    const watchers = this.#watchers.get(jobId) ?? new Set();
    this.#watchers.set(jobId, watchers.add(wake));
    const stop = () => {
      watchers.delete(wake);
      if (watchers.size === 0) this.#watchers.delete(jobId);
    };
    try {
      this.#connection ??= this.#connect();
      await this.#connection;
    } catch (error) {
      stop();
      throw error;
    }
    return stop;
  }

  /** Then nobody should wait any more: open streams would hold the service back. */
  get isClosing(): boolean {
    return this.#isClosing;
  }

  beforeApplicationShutdown(): void {
    this.#isClosing = true;
    this.#wakeAll();
  }

  async onApplicationShutdown(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    await (await connection?.catch(() => null))?.end();
  }

  #wakeAll(): void {
    for (const watchers of this.#watchers.values()) for (const wake of watchers) wake();
  }

  async #connect(): Promise<Client> {
    const client = new Client({ connectionString: this.config.databaseUrl, application_name: 'premia signals' });
    client.on('notification', ({ payload }) => {
      for (const wake of this.#watchers.get(payload ?? '') ?? []) wake();
    });
    // The next who asks opens another; those who wait look for themselves.
    client.on('error', (error) => {
      this.#log.warn(error);
      this.#connection = null;
      this.#wakeAll();
    });
    try {
      await client.connect();
      await client.query('listen premia_jobs');
      return client;
    } catch (error) {
      this.#connection = null;
      await client.end();
      throw error;
    }
  }
}
