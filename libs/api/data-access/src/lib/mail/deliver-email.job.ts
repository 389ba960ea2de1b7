import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mailer, type RequestContext } from '@premia/api-util-platform';
import { EmailEntity } from '../entities/email.entity';
import { JobHandlers } from '../jobs/job-handlers';
import { UnitOfWork } from '../unit-of-work/unit-of-work';
import { DELIVER_EMAIL } from './outbox';

interface OutboxRow {
  readonly recipient: string;
  readonly subject: string;
  readonly text_body: string;
  readonly html_body: string;
}

/** Takes an e-mail from the outbox to the mail server; a failure is noted on it and tried again by the queue. */
@Injectable()
export class DeliverEmailJob implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.registerTask(DELIVER_EMAIL, (ctx, { emailId }) => this.run(ctx, emailId));
  }

  async run(ctx: RequestContext, emailId: string): Promise<void> {
    const failure = await this.unitOfWork.runInWorker(ctx, async (tx) => {
      const [email] = await tx.query<OutboxRow>(
        `SELECT recipient, subject, text_body, html_body FROM premia.emails
         WHERE id = $1 AND sent_at IS NULL FOR UPDATE SKIP LOCKED`,
        [emailId],
      );
      if (email === undefined) return null;
      try {
        await this.mailer.send({
          recipient: email.recipient,
          subject: email.subject,
          text: email.text_body,
          html: email.html_body,
        });
      } catch (error) {
        const reason = error instanceof Error ? error : new Error(String(error));
        await tx.repository(EmailEntity).update({ id: emailId }, { failure: reason.message });
        return reason;
      }
      await tx.repository(EmailEntity).update({ id: emailId }, { sentAt: ctx.now, failure: null });
      return null;
    });
    if (failure !== null) throw failure;
  }
}
