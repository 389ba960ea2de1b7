import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: what a pool or a budget shared out tells one payee about the others, so that reads must know which runs share.
 * And what may never be changed must not be born finished: versions begin as drafts, runs as calculated, jobs as queued.
 */
export class Privacy1763800000017 implements MigrationInterface {
  readonly name = 'Privacy1763800000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE premia.payout_runs ADD COLUMN is_shared boolean NOT NULL GENERATED ALWAYS AS (
        shared_input #> '{plan,pool}' IS NOT NULL
          OR coalesce(shared_input #>> '{plan,budget,whenExceeded}' = 'scale', false)) STORED;
      CREATE POLICY drafts_first ON premia.bonus_plan_versions AS RESTRICTIVE FOR INSERT WITH CHECK (state = 'draft');
      CREATE POLICY calculated_first ON premia.payout_runs AS RESTRICTIVE FOR INSERT WITH CHECK (state = 'calculated');
      CREATE POLICY queued_first ON premia.jobs AS RESTRICTIVE FOR INSERT WITH CHECK (state = 'queued');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY queued_first ON premia.jobs;
      DROP POLICY calculated_first ON premia.payout_runs;
      DROP POLICY drafts_first ON premia.bonus_plan_versions;
      ALTER TABLE premia.payout_runs DROP COLUMN is_shared;`);
  }
}
