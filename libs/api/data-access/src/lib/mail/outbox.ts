import type { ObjectLiteral, Repository } from 'typeorm';
import { z } from 'zod';
import type { EmailMessage, RequestContext } from '@premia/api-util-platform';
import type { EntityClass } from '../entities/columns';
import { EmailEntity } from '../entities/email.entity';
import { defineTask } from '../jobs/define-job';
import { newId } from '../new-id';

export const DELIVER_EMAIL = defineTask('deliver-email', z.object({ emailId: z.uuid() }));

/** What the outbox needs of a transaction, which knows the outbox itself. */
interface OutboxWriter {
  readonly ctx: RequestContext;
  repository<Row extends ObjectLiteral>(entity: EntityClass<Row>): Repository<Row>;
}

/** Writes an e-mail beside the change it tells of; gives back its id. */
export async function putIntoOutbox(
  tx: OutboxWriter,
  tenantId: string | null,
  { recipient, subject, text, html }: EmailMessage,
): Promise<string> {
  const id = newId();
  const words = { recipient, subject, textBody: text, htmlBody: html };
  await tx.repository(EmailEntity).insert({ id, tenantId, ...words, createdAt: tx.ctx.now, attempts: 0 });
  return id;
}
