import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/** Why: files come in and will go out; kept in chunks, a large one is never held whole to be sent. */
export class Files1763800000016 implements MigrationInterface {
  readonly name = 'Files1763800000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.files (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('upload')),
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 255),
        size int NOT NULL CHECK (size >= 0),
        sha256 text NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX files_by_time ON premia.files (tenant_id, kind, created_at);
      CREATE TABLE premia.file_chunks (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        file_id uuid NOT NULL,
        position int NOT NULL CHECK (position >= 0),
        bytes bytea NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT file_chunks_position_unique UNIQUE (tenant_id, file_id, position),
        CONSTRAINT file_chunks_file FOREIGN KEY (tenant_id, file_id) REFERENCES premia.files (tenant_id, id)
          ON DELETE CASCADE
      );
      ${guardTenantTable('files', 'SELECT, INSERT, DELETE')}
      ${guardTenantTable('file_chunks', 'SELECT, INSERT')}
      ALTER TABLE premia.uploads NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE premia.files NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE premia.file_chunks NO FORCE ROW LEVEL SECURITY;
      INSERT INTO premia.files SELECT tenant_id, id, 'upload', file_name, size, sha256, created_by, created_at
        FROM premia.uploads;
      INSERT INTO premia.file_chunks SELECT tenant_id, id, id, 0, content FROM premia.uploads;
      ALTER TABLE premia.files FORCE ROW LEVEL SECURITY;
      ALTER TABLE premia.file_chunks FORCE ROW LEVEL SECURITY;
      DROP TABLE premia.uploads;`);
  }

  /** Uploads wait a day for their import; going back, people choose the file again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE premia.file_chunks, premia.files;
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
      ${guardTenantTable('uploads', 'SELECT, INSERT, DELETE')}`);
  }
}
