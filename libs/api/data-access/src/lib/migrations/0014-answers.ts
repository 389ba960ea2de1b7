import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/** Why: whoever lost the answer asks again with the same key, and must get that answer instead of a second effect. */
export class Answers1763800000014 implements MigrationInterface {
  readonly name = 'Answers1763800000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.answers (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        operation text NOT NULL,
        key text NOT NULL CHECK (char_length(key) BETWEEN 1 AND 200),
        request_hash text NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT answers_once UNIQUE (tenant_id, user_id, operation, key)
      );
      COMMENT ON COLUMN premia.answers.answer IS 'null only inside the transaction that makes it';
      ${guardTenantTable('answers', 'SELECT, INSERT, UPDATE (answer)')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE premia.answers');
  }
}
