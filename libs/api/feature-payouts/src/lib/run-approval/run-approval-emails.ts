import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventSubscribers, type Sql, type Transaction } from '@premia/api-data-access';
import { composeEmail, Config, type TenantContext } from '@premia/api-util-platform';
import { cycleName } from '@premia/api-vocabulary';
import { type Locale, type RunAction } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';
import { type Approver, readApprovers } from './run-parts';

interface MovedRun {
  readonly action: RunAction;
  readonly reason: string | null;
  readonly byEmail: string;
  readonly number: number;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Tells by e-mail whose turn it is: approvers of a submitted run, and its submitter of what was decided. No amounts. */
@Injectable()
export class RunApprovalEmails implements OnModuleInit {
  constructor(
    private readonly subscribers: EventSubscribers,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.subscribers.subscribe('run-approval-emails', 'payout-run.moved', async (tx, { runId, stepId }) => {
      const ctx = tx.ctx as TenantContext;
      const moved = await readMoved(tx, ctx, stepId);
      if (moved === null) return;
      const { action } = moved;
      if (action === 'submit')
        for (const approver of await readApprovers(tx, ctx, runId, null))
          await this.#tell(tx, approver, runId, 'submit', moved);
      if (action === 'approve' || action === 'reject' || action === 'void')
        for (const submitter of await readSubmitters(tx, ctx, runId))
          await this.#tell(tx, submitter, runId, action, moved);
    });
  }

  async #tell(
    tx: Transaction,
    { email: recipient, locale }: Approver,
    runId: string,
    action: 'submit' | 'approve' | 'reject' | 'void',
    moved: MovedRun,
  ): Promise<void> {
    const run = { cycle: cycleName({ locale }, moved), number: moved.number };
    await tx.email(
      composeEmail({
        recipient,
        locale,
        subject: message(`email.payoutRun.${action}.subject`, run),
        paragraphs: [
          message(`email.payoutRun.${action}.text`, { ...run, email: moved.byEmail, reason: moved.reason ?? '' }),
        ],
        button: { label: message('email.payoutRun.button'), url: `${this.config.publicUrl}/payouts/${runId}` },
        note: message('email.payoutRun.note'),
      }),
    );
  }
}

async function readMoved(sql: Sql, ctx: TenantContext, stepId: string): Promise<MovedRun | null> {
  const [row] = await sql.query<MovedRun>(
    `select s.action, s.reason, coalesce(u.email, '') as "byEmail", r.number, c.name, c.from_date::text as "from",
            c.to_date::text as "to"
       from premia.payout_run_steps s
       join premia.payout_runs r on r.tenant_id = s.tenant_id and r.id = s.run_id
       join premia.cycles c on c.tenant_id = r.tenant_id and c.id = r.cycle_id
       left join premia.users u on u.id = s.by_user
      where s.tenant_id = $1 and s.id = $2`,
    [ctx.tenantId, stepId],
  );
  return row ?? null;
}

/** The last one who submitted it. */
function readSubmitters(
  sql: Sql,
  ctx: TenantContext,
  runId: string,
): Promise<readonly { email: string; locale: Locale }[]> {
  return sql.query(
    `select u.email, u.locale from premia.payout_run_steps s join premia.users u on u.id = s.by_user
      where s.tenant_id = $1 and s.run_id = $2 and s.action = 'submit' order by s.id desc limit 1`,
    [ctx.tenantId, runId],
  );
}
