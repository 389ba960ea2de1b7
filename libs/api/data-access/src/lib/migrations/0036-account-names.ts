import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: whoever has no person beside their login was shown to others by nothing but an e-mail address. And attempts to sign
 * in whose password has not been looked at yet must be told from those that failed: an office of correct ones is not refused.
 */
export class AccountNames1763800000036 implements MigrationInterface {
  readonly name = 'AccountNames1763800000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE premia.users ADD COLUMN name text CHECK (char_length(name) BETWEEN 1 AND 120);
      ALTER TABLE premia.sign_in_attempts ALTER COLUMN succeeded DROP NOT NULL;
      GRANT UPDATE (succeeded) ON premia.sign_in_attempts TO premia_app;
      COMMENT ON COLUMN premia.sign_in_attempts.succeeded IS 'null while the password is being looked at';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE (succeeded) ON premia.sign_in_attempts FROM premia_app;
      DELETE FROM premia.sign_in_attempts WHERE succeeded IS NULL;
      ALTER TABLE premia.sign_in_attempts ALTER COLUMN succeeded SET NOT NULL;
      ALTER TABLE premia.users DROP COLUMN name;`);
  }
}
