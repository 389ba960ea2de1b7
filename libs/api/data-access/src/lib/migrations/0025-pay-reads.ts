import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: before somebody's reading of pay is written down, it is looked for among what they read within the hour. */
export class PayReads1763800000025 implements MigrationInterface {
  readonly name = 'PayReads1763800000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX audit_events_pay_reads ON premia.audit_events (tenant_id, actor_user_id, at) WHERE action = 'pay.read'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX premia.audit_events_pay_reads');
  }
}
