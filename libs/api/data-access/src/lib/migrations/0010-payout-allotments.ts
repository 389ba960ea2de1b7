import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: what a pool or a budget allots to one person follows from everybody's results. Kept beside the payout, it lets the
 * payout be explained and verified from its own row. Runs from before have none: theirs is worked out from the whole run.
 */
export class PayoutAllotments1763800000010 implements MigrationInterface {
  readonly name = 'PayoutAllotments1763800000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE premia.payouts ADD COLUMN allotment jsonb;
      COMMENT ON COLUMN premia.payouts.allotment IS
        'what a pool or a budget allotted; null where nobody shares one, and in runs from before it was kept'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE premia.payouts DROP COLUMN allotment');
  }
}
