import type { EntityManager } from 'typeorm';
import type { EmailMessage, RequestContext } from '@premia/api-util-platform';
import { appendAuditEvents } from '../audit/append-audit-events';
import type { AuditEntry } from '../audit/audit-chain';
import type { SerialRunner, SqlParameters } from '../database/serial-runner';
import { type Binding, bindingStatements } from '../database/tenant-binding';
import { enqueueJob, type JobOptions } from '../jobs/enqueue-job';
import { putIntoOutbox } from '../mail/outbox';

type AfterCommit = () => void | Promise<void>;

/** What a command writes with. All of it happens, or nothing. */
export class Transaction {
  readonly #audit: AuditEntry[] = [];
  readonly #afterCommit: AfterCommit[] = [];

  constructor(
    readonly ctx: RequestContext,
    private readonly connection: SerialRunner,
    private binding: Binding,
  ) {}

  /** For plain create, read, update and delete through entities. */
  get manager(): EntityManager {
    return this.connection.manager;
  }

  /** Rows of a statement: of SELECT, or of RETURNING. */
  query<Row>(sql: string, parameters?: SqlParameters): Promise<readonly Row[]> {
    return this.connection.query<Row>(sql, parameters);
  }

  /** How many rows a statement changed. */
  execute(sql: string, parameters?: SqlParameters): Promise<number> {
    return this.connection.execute(sql, parameters);
  }

  /** Notes a change for the audit trail; written with the rest when the work is done. */
  audit(entry: AuditEntry): void {
    this.#audit.push(entry);
  }

  /** Puts an e-mail into the outbox; it leaves after the commit, and only then. */
  async email(message: EmailMessage): Promise<void> {
    const emailId = await putIntoOutbox(this, this.binding.tenantId, message);
    await this.enqueue('deliver-email', { emailId });
  }

  /** Hands work to the background; it starts after the commit, and only then. */
  async enqueue(task: string, payload: Readonly<Record<string, unknown>>, options: JobOptions = {}): Promise<void> {
    await enqueueJob(
      this,
      { tenantId: this.binding.tenantId, userId: this.binding.userId, locale: this.ctx.locale },
      task,
      payload,
      options,
    );
  }

  /** Runs after the commit; a failure there no longer changes the outcome. */
  afterCommit(action: AfterCommit): void {
    this.#afterCommit.push(action);
  }

  /** Goes on inside another tenant or as another user: only sign-up, sign-in and invitations have reason to. */
  async bind(binding: Partial<Pick<Binding, 'tenantId' | 'userId'>>): Promise<void> {
    await this.#writeAudit();
    this.binding = { ...this.binding, ...binding };
    await this.connection.query(bindingStatements(this.binding));
  }

  /** Writes what was kept for the end; called once, by the unit of work, right before the commit. */
  async complete(): Promise<void> {
    await this.#writeAudit();
  }

  /** What to do after the commit; called once, by the unit of work. */
  get committed(): readonly AfterCommit[] {
    return this.#afterCommit;
  }

  async #writeAudit(): Promise<void> {
    const entries = this.#audit.splice(0);
    if (entries.length === 0) return;
    const { tenantId, userId } = this.binding;
    if (tenantId === null)
      throw new Error(`Nothing outside a workspace is audited: ${entries.map(({ action }) => action).join(', ')}`);
    await appendAuditEvents(this.connection, { tenantId, actorUserId: userId, at: this.ctx.now }, entries);
  }
}
