import { z } from 'zod';
import type { EmailMessage } from '@premia/api-util-platform';
import { EmailEntity } from '../entities/email.entity';
import { defineTask } from '../jobs/define-job';
import { newId } from '../new-id';
import type { Transaction } from '../unit-of-work/transaction';

export const DELIVER_EMAIL = defineTask('deliver-email', z.object({ emailId: z.uuid() }));

/** Writes an e-mail beside the change it tells of; gives back its id. */
export async function putIntoOutbox(
  tx: Pick<Transaction, 'repository' | 'ctx'>,
  tenantId: string | null,
  { recipient, subject, text, html }: EmailMessage,
): Promise<string> {
  const id = newId();
  const words = { recipient, subject, textBody: text, htmlBody: html };
  await tx.repository(EmailEntity).insert({ id, tenantId, ...words, createdAt: tx.ctx.now, attempts: 0 });
  return id;
}
