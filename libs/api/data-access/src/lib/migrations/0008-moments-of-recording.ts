import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/**
 * Why: a run must hold all that was recorded up to its own moment. The last moment of a workspace is a row that is locked
 * while somebody records, so that moments follow the order of commits. Reading observations as of a moment looks for later
 * revisions among the corrected ones only, instead of in the whole history.
 */
export class MomentsOfRecording1763800000008 implements MigrationInterface {
  readonly name = 'MomentsOfRecording1763800000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.recording_moments (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL CHECK (id = tenant_id),
        moment timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );
      COMMENT ON TABLE premia.recording_moments IS 'the last moment at which a workspace recorded, or closed the books for a run; one row each';
      CREATE INDEX observations_corrected ON premia.observations (tenant_id, source, external_key, revision) WHERE revision > 1;
      ${guardTenantTable('recording_moments', 'SELECT, INSERT, UPDATE (moment)')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX premia.observations_corrected; DROP TABLE premia.recording_moments');
  }
}
