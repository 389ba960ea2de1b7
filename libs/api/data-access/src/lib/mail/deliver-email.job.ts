import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Mailer, type RequestContext } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';
import { EmailEntity } from '../entities/email.entity';
import { JobHandlers } from '../jobs/job-handlers';
import { UnitOfWork } from '../unit-of-work/unit-of-work';
import { DELIVER_EMAIL } from './outbox';

interface OutboxRow {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attempts: number;
}

/** With the queue's growing pauses these last about seven hours: longer than a mail server is usually away. */
export const EMAIL_ATTEMPTS = 10;
const DAY_MS = 24 * 60 * 60_000;

/**
 * Takes an e-mail from the outbox to the mail server, at least once: a server that takes it and dies before saying so
 * gets it again, under the same Message-ID, by which mailboxes know it for the same. No transaction waits for the server.
 */
@Injectable()
export class DeliverEmailJob implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.registerTask(DELIVER_EMAIL, (ctx, { emailId }) => this.run(ctx, emailId));
  }

  async run(ctx: RequestContext, emailId: string): Promise<void> {
    const email = await this.#take(ctx, emailId);
    if (email === null) return;
    const { attempts, ...message } = email;
    try {
      await this.mailer.send({ id: emailId, ...message });
    } catch (error) {
      const isLast = attempts >= EMAIL_ATTEMPTS;
      const reason = error instanceof Error ? error.message : String(error);
      await this.#note(ctx, emailId, { failure: reason, sentAt: null, givenUpAt: isLast ? this.clock.now() : null });
      if (isLast) return;
      throw error;
    }
    await this.#note(ctx, emailId, { failure: null, sentAt: this.clock.now(), givenUpAt: null });
  }

  /**
   * Counts the attempt before it is made, so that a process that dies of it cannot repeat it for ever. Nobody's mailbox is
   * flooded from here: what an address gets within a day is limited, whoever asks for it.
   */
  async #take(ctx: RequestContext, emailId: string): Promise<OutboxRow | null> {
    return this.unitOfWork.runInWorker(ctx, async (tx) => {
      const now = this.clock.now();
      await tx.execute(
        `update premia.emails e set given_up_at = $2, failure = 'too many e-mails to this address within a day'
          where e.id = $1 and e.attempts = 0 and e.sent_at is null and e.given_up_at is null
            and $4 <= (select count(*) from premia.emails o
                        where o.recipient = e.recipient and o.created_at > $3 and o.attempts > 0)`,
        [emailId, now, new Date(now.getTime() - DAY_MS), LIMITS.emailsPerDayToOne],
      );
      const [email] = await tx.query<OutboxRow>(
        `UPDATE premia.emails SET attempts = attempts + 1
         WHERE id = $1 AND sent_at IS NULL AND given_up_at IS NULL
         RETURNING recipient, subject, text_body AS text, html_body AS html, attempts`,
        [emailId],
      );
      return email ?? null;
    });
  }

  async #note(
    ctx: RequestContext,
    emailId: string,
    outcome: Pick<EmailEntity, 'failure' | 'sentAt' | 'givenUpAt'>,
  ): Promise<void> {
    await this.unitOfWork.runInWorker(ctx, (tx) => tx.repository(EmailEntity).update({ id: emailId }, outcome));
  }
}
