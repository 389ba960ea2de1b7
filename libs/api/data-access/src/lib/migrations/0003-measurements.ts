import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/**
 * Why: observations are what every KPI is computed from. They are append-only: a correction is a new revision of the
 * same source and key, a withdrawal a revision without a value, so that any report can be asked as of a moment.
 */
export class Measurements1763800000003 implements MigrationInterface {
  readonly name = 'Measurements1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.uploads (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        file_name text NOT NULL CHECK (char_length(file_name) BETWEEN 1 AND 255),
        content bytea NOT NULL,
        size int NOT NULL CHECK (size >= 0),
        sha256 text NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX uploads_by_time ON premia.uploads (tenant_id, created_at);
      CREATE TABLE premia.imports (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('observations', 'people')),
        file_name text NOT NULL,
        sha256 text NOT NULL,
        source text NOT NULL,
        mapping jsonb NOT NULL,
        mode text NOT NULL CHECK (mode IN ('all-or-nothing', 'valid-rows')),
        rows_read int NOT NULL,
        added int NOT NULL,
        unchanged int NOT NULL,
        corrected int NOT NULL,
        problems jsonb NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        undone_at timestamptz,
        undone_by uuid,
        PRIMARY KEY (tenant_id, id),
        CHECK ((undone_at IS NULL) = (undone_by IS NULL))
      );
      CREATE INDEX imports_by_time ON premia.imports (tenant_id, created_at DESC, id);
      CREATE TABLE premia.observations (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        metric text NOT NULL CHECK (metric = lower(metric)),
        on_date date NOT NULL,
        channel text CHECK (channel = lower(channel)),
        campaign text CHECK (campaign = lower(campaign)),
        person_id uuid,
        team_id uuid,
        value numeric,
        source text NOT NULL,
        external_key text NOT NULL,
        revision int NOT NULL CHECK (revision >= 1),
        import_id uuid,
        comment text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT observations_revision_unique UNIQUE (tenant_id, source, external_key, revision),
        CONSTRAINT observations_import FOREIGN KEY (tenant_id, import_id) REFERENCES premia.imports (tenant_id, id),
        CONSTRAINT observations_person FOREIGN KEY (tenant_id, person_id) REFERENCES premia.persons (tenant_id, id),
        CONSTRAINT observations_team FOREIGN KEY (tenant_id, team_id) REFERENCES premia.teams (tenant_id, id)
      );
      CREATE INDEX observations_by_metric ON premia.observations (tenant_id, metric, on_date);
      CREATE INDEX observations_of_import ON premia.observations (tenant_id, import_id);
      COMMENT ON COLUMN premia.observations.value IS 'null: withdrawn by this revision';
      ${guardTenantTable('uploads', 'SELECT, INSERT, DELETE')}
      ${guardTenantTable('imports', 'SELECT, INSERT, UPDATE (undone_at, undone_by)')}
      ${guardTenantTable('observations', 'SELECT, INSERT')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE premia.observations, premia.imports, premia.uploads');
  }
}
