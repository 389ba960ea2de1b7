import { Client, type QueryResultRow } from 'pg';
import { Database, Reads, UnitOfWork } from '@premia/api-data-access';
import { OperationLoaders } from '@premia/api-util-platform';
import { workerDatabase } from './test-server';

/** Everything an integration test needs to call commands and queries, on the worker's database, as premia_app. */
export class TestDatabase {
  readonly loaders = new OperationLoaders();
  readonly reads: Reads;
  readonly unitOfWork: UnitOfWork;

  private constructor(
    readonly database: Database,
    readonly superuser: Client,
    readonly appUrl: string,
    readonly superuserUrl: string,
  ) {
    this.reads = new Reads(database);
    this.unitOfWork = new UnitOfWork(database, this.reads, this.loaders);
  }

  static async open({ poolSize = 4 }: { readonly poolSize?: number } = {}): Promise<TestDatabase> {
    const { appUrl, superuserUrl } = await workerDatabase();
    const superuser = new Client({ connectionString: superuserUrl });
    await superuser.connect();
    return new TestDatabase(await Database.open({ url: appUrl, poolSize }), superuser, appUrl, superuserUrl);
  }

  /** Looks past row security: for arranging and for checking, never for what a test is about. */
  async asSuperuser<Row extends QueryResultRow>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<readonly Row[]> {
    return (await this.superuser.query<Row>(sql, [...parameters])).rows;
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.superuser.end();
  }
}

/** `const database = await testDatabase()` in `beforeAll`, `await database.close()` in `afterAll`. */
export function testDatabase(options?: { readonly poolSize?: number }): Promise<TestDatabase> {
  return TestDatabase.open(options);
}
