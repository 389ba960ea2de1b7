import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/**
 * Why: members watch the work that goes on after an answer. The queue's own tables know no tenant, and forget a job when
 * it is done; they hold nothing but the id of the row here.
 */
export class Jobs1763800000009 implements MigrationInterface {
  readonly name = 'Jobs1763800000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.jobs (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        kind text NOT NULL,
        payload jsonb NOT NULL,
        key text,
        state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        attempt int NOT NULL CHECK (attempt >= 0),
        done int NOT NULL CHECK (done >= 0),
        total int CHECK (total >= 0),
        result jsonb,
        error jsonb,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        CHECK ((finished_at IS NULL) = (state IN ('queued', 'running'))),
        CHECK ((error IS NOT NULL) = (state = 'failed'))
      );
      CREATE UNIQUE INDEX jobs_open_key ON premia.jobs (tenant_id, key) WHERE state IN ('queued', 'running');
      CREATE INDEX jobs_by_time ON premia.jobs (tenant_id, created_at DESC, id);
      COMMENT ON COLUMN premia.jobs.key IS 'two open jobs never share it';
      COMMENT ON COLUMN premia.jobs.attempt IS 'what an attempt writes counts only while it is the latest';
      ${guardTenantTable(
        'jobs',
        'SELECT, INSERT, UPDATE (state, attempt, done, total, result, error, started_at, finished_at)',
      )}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE premia.jobs');
  }
}
