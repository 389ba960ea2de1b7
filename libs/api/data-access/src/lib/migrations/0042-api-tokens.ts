import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/**
 * Why: systems send observations without a person at a page. A token names its workspace, so that the row is looked for
 * inside it and nowhere else; of its secret there is the hash alone.
 */
export class ApiTokens1763800000042 implements MigrationInterface {
  readonly name = 'ApiTokens1763800000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.api_tokens (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 120),
        token_hash text NOT NULL,
        scopes text[] NOT NULL CHECK (scopes <@ ARRAY['observations_write'] AND scopes <> '{}'),
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        revoked_by uuid,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT api_tokens_hash_unique UNIQUE (tenant_id, token_hash),
        CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
      );
      COMMENT ON COLUMN premia.api_tokens.created_by IS 'in whose name it acts, with the roles that they have then';
      ${guardTenantTable('api_tokens', 'SELECT, INSERT, UPDATE (revoked_at, revoked_by)')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE premia.api_tokens');
  }
}
