import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: a run did not say that data, targets or terms behind it had changed. The number of the last audit event that it
 * knows tells at once whether anything can have; runs from before have none, and are compared in full.
 */
export class ChangesSinceARun1763800000026 implements MigrationInterface {
  readonly name = 'ChangesSinceARun1763800000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE premia.payout_runs ADD COLUMN known_events bigint NOT NULL DEFAULT 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE premia.payout_runs DROP COLUMN known_events`);
  }
}
