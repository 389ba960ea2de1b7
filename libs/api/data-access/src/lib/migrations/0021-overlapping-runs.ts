import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: a run that pays people for days that another run pays as well was written without a word; now it says why. */
export class OverlappingRuns1763800000021 implements MigrationInterface {
  readonly name = 'OverlappingRuns1763800000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE premia.payout_runs ADD COLUMN overlap_reason text CHECK (char_length(overlap_reason) BETWEEN 1 AND 1000)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE premia.payout_runs DROP COLUMN overlap_reason`);
  }
}
