import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: a plan whose only version is a draft goes with it. One that was ever published keeps that version, which keeps the plan. */
export class DiscardedPlans1763800000007 implements MigrationInterface {
  readonly name = 'DiscardedPlans1763800000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT DELETE ON premia.bonus_plans TO premia_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE DELETE ON premia.bonus_plans FROM premia_app');
  }
}
