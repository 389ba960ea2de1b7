import type { Server } from 'node:http';
import { Database, newId, Worker } from '@premia/api-data-access';
import { type Clock, type Config, type Mailer, readConfig } from '@premia/api-util-platform';
import type { Role } from '@premia/shared-contract';
import { CollectingMailer, MovableClock, tokenIn } from './outside';
import { TestClient } from './test-client';
import { workerDatabase } from './test-server';

/** What a test needs of the running service; a Nest application is one. */
export interface RunningService {
  getHttpServer(): Server;
  get<Value>(token: abstract new (...given: never[]) => Value): Value;
  close(): Promise<void>;
}

/** The production bootstrap of apps/api: the only way in which tests start the service. */
export type Bootstrap<Service extends RunningService> = (
  config: Config,
  outside: { readonly clock: Clock; readonly mailer: Mailer },
) => Promise<Service>;

export interface SignedUp {
  readonly client: TestClient;
  readonly email: string;
  readonly password: string;
  readonly userId: string;
  readonly workspaceId: string;
}

export const TEST_PASSWORD = 'correct horse battery';

const SIGN_UP = `mutation ($email: String!) { signUp(email: $email, locale: en) { ... on Problem { message } } }`;
const COMPLETE_SIGN_UP = `mutation ($token: String!, $password: String!, $workspaceName: String!) {
  completeSignUp(token: $token, name: "Test owner", password: $password, workspaceName: $workspaceName, currency: "INR", timeZone: "Asia/Kolkata", locale: en) {
    ... on SignedIn { accessToken me { userId workspace { id } } }
    ... on Problem { message }
  }
}`;
const INVITE = `mutation ($email: String!, $roles: [Role!]!, $personId: ID) {
  createInvitation(email: $email, roles: $roles, personId: $personId) { __typename ... on Problem { message } }
}`;
const ACCEPT = `mutation ($token: String!, $password: String!) {
  acceptInvitation(token: $token, password: $password) {
    ... on SignedIn { accessToken me { userId workspace { id } } }
    ... on Problem { message }
  }
}`;

const JOB = `query ($id: ID!) { job(id: $id) { state resultId problem {
  __typename code message
  ... on ImportHasProblems { problems { row column value code message } }
  ... on InvalidInput { fields { path code message } }
  ... on NotReady { items { code blocking message personId } }
  ... on PaidTwice { items { code blocking message personId } }
  ... on PayoutRunUnchanged { runId }
} } }`;

/** A job that has ended. */
export interface FinishedJob {
  readonly state: string;
  readonly resultId: string | null;
  readonly problem: Readonly<Record<string, unknown>> | null;
}

interface Entered {
  readonly accessToken?: string;
  readonly me?: { readonly userId: string; readonly workspace: { readonly id: string } };
  readonly message?: string;
}

/** The service over HTTP, with a clock that tests move and e-mails that tests read. Jobs run when told. */
export class TestApp<Service extends RunningService> {
  private constructor(
    readonly service: Service,
    readonly clock: MovableClock,
    readonly mailer: CollectingMailer,
    readonly config: Config,
  ) {}

  static async start<Service extends RunningService>(
    bootstrap: Bootstrap<Service>,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<TestApp<Service>> {
    const { appUrl } = await workerDatabase();
    const config = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: appUrl,
      DATABASE_POOL_SIZE: '4',
      PREMIA_SECRET: 'no secret: it signs tokens of this test run',
      PREMIA_ROLE: 'api',
      LOG_LEVEL: 'silent',
      PREMIA_REQUESTS_PER_MINUTE: '1000000',
      ...environment,
    });
    const clock = new MovableClock();
    const mailer = new CollectingMailer();
    const app = new TestApp(await bootstrap(config, { clock, mailer }), clock, mailer, config);
    // Files share a worker's database, an address and a clock that stands: together they would be too many sign-ups.
    await app.inRealm('identity', 'delete from premia.sign_in_attempts');
    return app;
  }

  close(): Promise<void> {
    return this.service.close();
  }

  get database(): Database {
    return this.service.get(Database);
  }

  /** Somebody who has not signed in. */
  client(): TestClient {
    return new TestClient(this.service.getHttpServer());
  }

  /** Does the background work that is due. */
  runJobs(): Promise<void> {
    return this.service.get(Worker).drain(this.config.databaseUrl);
  }

  /** Does the job of an answer and gives what became of it: its result's id, or the problem it failed with. */
  async finishJob(client: TestClient, jobId: string): Promise<FinishedJob> {
    for (;;) {
      await this.runJobs();
      const { job } = await client.graphql<{ job: FinishedJob }>(JOB, { id: jobId });
      // Another test's worker may have it.
      if (!['queued', 'running'].includes(job.state)) return job;
      await this.makeJobsDue();
    }
  }

  /** Lets jobs that wait for another try be tried at once. */
  async makeJobsDue(): Promise<void> {
    await this.database.dataSource.query(
      'UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at > now() AND locked_at IS NULL',
    );
  }

  /** A new workspace through the front door, its owner signed in, with an address that is theirs. */
  async signUp(workspaceName = 'Test workspace'): Promise<SignedUp> {
    const client = this.client();
    const email = `${newId()}@example.test`;
    await client.graphql(SIGN_UP, { email });
    const token = await this.signUpToken(email);
    const variables = { token, password: TEST_PASSWORD, workspaceName };
    const { completeSignUp } = await client.graphql<{ completeSignUp: Entered }>(COMPLETE_SIGN_UP, variables);
    return entered(client, email, completeSignUp);
  }

  /** The secret of the link in the newest e-mail to the address, taken from the outbox as delivered: no job has to run before. */
  async signUpToken(email: string): Promise<string> {
    const [letter] = await this.inRealm<{ text: string }>(
      'worker',
      `with taken as (update premia.emails set sent_at = created_at where id = (select id from premia.emails
         where recipient = $1 order by created_at desc, id desc limit 1) returning text_body) select text_body as text from taken`,
      [email],
    );
    return tokenIn(letter?.text ?? '');
  }

  private inRealm<Row>(realm: string, sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.database.dataSource.transaction(async (manager) => {
      await manager.query(`select set_config('app.realm', $1, true)`, [realm]);
      return manager.query<Row[]>(sql, parameters);
    });
  }

  /** An owner from before sign-up began with the link, who has not followed that of the confirmation. */
  async signUpUnconfirmed(workspaceName: string): Promise<SignedUp> {
    const owner = await this.signUp(workspaceName);
    const sql = 'update premia.users set email_confirmed_at = null where id = $1';
    await this.inRealm('identity', sql, [owner.userId]);
    return owner;
  }

  /** A further member of the owner's workspace: invited by e-mail, having followed the link. */
  async invite(owner: SignedUp, roles: readonly Role[], personId: string | null = null): Promise<SignedUp> {
    const email = `${newId()}@example.test`;
    const { createInvitation } = await owner.client.graphql<{ createInvitation: { message?: string } }>(INVITE, {
      email,
      roles,
      personId,
    });
    if (createInvitation.message !== undefined) throw new Error(createInvitation.message);
    await this.runJobs();
    const client = this.client();
    const { acceptInvitation } = await client.graphql<{ acceptInvitation: Entered }>(ACCEPT, {
      token: this.mailer.tokenTo(email),
      password: TEST_PASSWORD,
    });
    return entered(client, email, acceptInvitation);
  }
}

function entered(client: TestClient, email: string, { accessToken, me, message }: Entered): SignedUp {
  if (accessToken === undefined || me === undefined) throw new Error(`${email} could not enter: ${message ?? ''}`);
  client.accessToken = accessToken;
  return { client, email, password: TEST_PASSWORD, userId: me.userId, workspaceId: me.workspace.id };
}
