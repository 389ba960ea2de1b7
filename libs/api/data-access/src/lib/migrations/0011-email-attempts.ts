import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: an e-mail that the server never acknowledges must end some time, and its operator must see that it did. */
export class EmailAttempts1763800000011 implements MigrationInterface {
  readonly name = 'EmailAttempts1763800000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE premia.emails
        ADD COLUMN attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        ADD COLUMN given_up_at timestamptz,
        ADD CONSTRAINT emails_one_end CHECK (sent_at IS NULL OR given_up_at IS NULL);
      ALTER TABLE premia.emails ALTER COLUMN attempts DROP DEFAULT`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE premia.emails DROP COLUMN attempts, DROP COLUMN given_up_at');
  }
}
