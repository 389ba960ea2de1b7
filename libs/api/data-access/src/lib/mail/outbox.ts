import { z } from 'zod';
import type { EmailMessage } from '@premia/api-util-platform';
import { defineTask } from '../jobs/define-job';
import { newId } from '../new-id';
import type { Transaction } from '../unit-of-work/transaction';

export const DELIVER_EMAIL = defineTask('deliver-email', z.object({ emailId: z.uuid() }));

/** Writes an e-mail beside the change it tells of; gives back its id. */
export async function putIntoOutbox(
  tx: Pick<Transaction, 'execute' | 'ctx'>,
  tenantId: string | null,
  { recipient, subject, text, html }: EmailMessage,
): Promise<string> {
  const id = newId();
  await tx.execute(
    `INSERT INTO premia.emails (id, tenant_id, recipient, subject, text_body, html_body, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, tenantId, recipient, subject, text, html, tx.ctx.now],
  );
  return id;
}
