import type { ObjectLiteral, Repository } from 'typeorm';
import type { EmailMessage, RequestContext } from '@premia/api-util-platform';
import { appendAuditEvents } from '../audit/append-audit-events';
import type { AuditEntry } from '../audit/audit-chain';
import type { CopyLines } from '../database/copy-into';
import type { SerialRunner, SqlParameters } from '../database/serial-runner';
import { type Binding, bindingStatements } from '../database/tenant-binding';
import { type EntityClass, insertStatement, type NewRow } from '../entities/columns';
import { EventEntity } from '../entities/event.entity';
import { DELIVER_EVENT, type DomainEvent } from '../events/domain-event';
import type { JobDefinition, TaskDefinition } from '../jobs/define-job';
import { enqueueJob, enqueueTask, type JobOptions, type JobOrigin, type TaskOptions } from '../jobs/enqueue-job';
import { DELIVER_EMAIL, putIntoOutbox } from '../mail/outbox';
import { newId } from '../new-id';

/** What a command writes with. All of it happens, or nothing. */
export class Transaction {
  readonly #audit: AuditEntry[] = [];

  constructor(
    readonly ctx: RequestContext,
    private readonly connection: SerialRunner,
    private binding: Binding,
  ) {}

  /** For plain create, read, update and delete of one table; joins, sums and sets are statements. */
  repository<Row extends ObjectLiteral>(entity: EntityClass<Row>): Repository<Row> {
    return this.connection.repository(entity);
  }

  /** Inserts any number of rows by one statement; those whose key is there already take the new values of `replacing`. */
  async insertAll<Row>(
    entity: EntityClass<Row>,
    rows: readonly NewRow<Row>[],
    replacing: readonly (keyof Row & string)[] = [],
  ): Promise<void> {
    if (rows.length > 0) await this.execute(insertStatement(entity, replacing), [JSON.stringify(rows)]);
  }

  /** Rows of a statement: of SELECT, or of RETURNING. */
  query<Row>(sql: string, parameters?: SqlParameters): Promise<readonly Row[]> {
    return this.connection.query<Row>(sql, parameters);
  }

  /** How many rows a statement changed. */
  execute(sql: string, parameters?: SqlParameters): Promise<number> {
    return this.connection.execute(sql, parameters);
  }

  /**
   * Feeds a `COPY … FROM STDIN` with lines made by `copyLine`. Nothing else of the transaction runs meanwhile: read what
   * the lines need by `Reads.apart`.
   */
  copy(statement: string, lines: CopyLines): Promise<void> {
    return this.connection.copy(statement, lines);
  }

  /** Notes a change for the audit trail; written with the rest when the work is done. */
  audit(entry: AuditEntry): void {
    this.#audit.push(entry);
  }

  /** Puts an e-mail into the outbox; it leaves after the commit, and only then. */
  async email(message: EmailMessage): Promise<void> {
    const emailId = await putIntoOutbox(this, this.binding.tenantId, message);
    await this.enqueueTask(DELIVER_EMAIL, { emailId });
  }

  /** Tells whoever subscribes that something has happened; written with the change, delivered after the commit. */
  async event(event: DomainEvent): Promise<void> {
    const { tenantId, userId } = this.binding;
    if (tenantId === null) throw new Error(`Nothing outside a workspace is told: ${event.type}`);
    const id = newId();
    await this.repository(EventEntity).insert({ tenantId, id, event, actorUserId: userId, at: this.ctx.now });
    await this.enqueueTask(DELIVER_EVENT, { eventId: id });
  }

  /** Asks for a job, which starts after the commit, and only then; gives back its id. */
  enqueue<Payload>(job: JobDefinition<Payload>, payload: Payload, options: JobOptions = {}): Promise<string> {
    return enqueueJob(this, this.#origin, job, payload, options);
  }

  /** Hands a task of the service itself to the background; it starts after the commit, and only then. */
  enqueueTask<Payload>(task: TaskDefinition<Payload>, payload: Payload, options?: TaskOptions): Promise<void> {
    return enqueueTask(this, this.#origin, task, payload, options);
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

  get #origin(): JobOrigin {
    const { tenantId, userId } = this.binding;
    return { tenantId, userId, locale: this.ctx.locale, now: this.ctx.now };
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
