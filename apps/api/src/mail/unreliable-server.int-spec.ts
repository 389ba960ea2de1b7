import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DeliverEmailJob, EMAIL_ATTEMPTS, JobHandlers, newId } from '@premia/api-data-access';
import { readConfig } from '@premia/api-util-platform';
import { aTenant, MovableClock, type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { createMailer } from './create-mailer';

/** A mail server that takes every message, and dies before it says so as often as it is told. */
class UnreliableServer {
  readonly messages: string[] = [];
  diesAfter: number;
  onMessage: () => Promise<void> = () => Promise.resolve();
  readonly #server: Server;

  constructor(diesAfter: number) {
    this.diesAfter = diesAfter;
    this.#server = createServer((socket) => this.#talk(socket));
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    return `smtp://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #talk(socket: Socket): void {
    let message: string | null = null;
    socket.on('error', () => undefined);
    socket.write('220 test\r\n');
    socket.on('data', (bytes) => {
      const text = bytes.toString();
      if (message === null) {
        if (text.startsWith('DATA')) message = '';
        socket.write(message === null ? '250 ok\r\n' : '354 go on\r\n');
        return;
      }
      message += text;
      if (!message.endsWith('\r\n.\r\n')) return;
      this.messages.push(message);
      message = null;
      void this.onMessage().then(() => {
        if (this.messages.length <= this.diesAfter) socket.destroy();
        else socket.write('250 taken\r\n');
      });
    });
  }
}

describe('A mail server that takes an e-mail and dies', () => {
  let database: TestDatabase;
  let server: UnreliableServer;
  let job: DeliverEmailJob;
  let emailId: string;

  beforeEach(async () => {
    database = await testDatabase();
    server = new UnreliableServer(2);
    const config = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: database.appUrl,
      SMTP_URL: await server.listen(),
      PUBLIC_URL: 'https://premia.example',
    });
    job = new DeliverEmailJob(new JobHandlers(), database.unitOfWork, createMailer(config), new MovableClock());
    const tenant = await aTenant().in(database);
    const subject = newId();
    await database.unitOfWork.run(tenant.asOwner(), (tx) =>
      tx.email({ recipient: 'somebody@example.test', subject, text: 'Hello', html: '<p>Hello</p>' }),
    );
    const [email] = await database.asSuperuser<{ id: string }>('SELECT id FROM premia.emails WHERE subject = $1', [
      subject,
    ]);
    emailId = email?.id ?? '';
  });
  afterEach(async () => {
    await server.close();
    await database.close();
  });

  const deliver = async () => {
    const tenant = await aTenant().in(database);
    return job.run(tenant.asOwner(), emailId);
  };
  const email = async () => {
    const [row] = await database.asSuperuser(
      'SELECT attempts, sent_at, failure, given_up_at FROM premia.emails WHERE id = $1',
      [emailId],
    );
    return row;
  };

  it('gets it again under the same Message-ID until it says that it has it, and then never more', async () => {
    await expect(deliver()).rejects.toThrow();
    expect(await email()).toMatchObject({ attempts: 1, sent_at: null, failure: expect.any(String) });
    await expect(deliver()).rejects.toThrow();
    await deliver();
    expect(await email()).toMatchObject({ attempts: 3, sent_at: expect.any(Date), failure: null, given_up_at: null });
    await deliver();
    const ids = server.messages.map((text) => /^Message-ID: (.*)$/im.exec(text)?.[1]);
    expect(ids).toEqual([1, 2, 3].map(() => `<${emailId}@premia.example>`));
  });

  it('is given up some time, and that shows', async () => {
    server.diesAfter = Number.POSITIVE_INFINITY;
    for (let attempt = 1; attempt < EMAIL_ATTEMPTS; attempt += 1) await expect(deliver()).rejects.toThrow();
    await deliver();
    await deliver();
    expect(server.messages).toHaveLength(EMAIL_ATTEMPTS);
    expect(await email()).toMatchObject({ attempts: EMAIL_ATTEMPTS, sent_at: null, given_up_at: expect.any(Date) });
  });

  it('holds no transaction open meanwhile', async () => {
    server.diesAfter = 0;
    let open: readonly unknown[] = ['not asked'];
    server.onMessage = async () => {
      open = await database.asSuperuser(
        `SELECT state FROM pg_stat_activity WHERE datname = current_database() AND usename = 'premia_app' AND xact_start IS NOT NULL`,
      );
    };
    await deliver();
    expect(open).toEqual([]);
  });
});
