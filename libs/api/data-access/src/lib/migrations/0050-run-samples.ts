import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/**
 * Why: before money goes, two people look at some payouts closely. Which ones follows from a seed that is drawn once for a
 * run, so that nobody draws until the sample suits them; anybody can work the same sample out from it.
 */
export class RunSamples1763800000050 implements MigrationInterface {
  readonly name = 'RunSamples1763800000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.run_samples (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        run_id uuid NOT NULL,
        seed text NOT NULL CHECK (char_length(seed) BETWEEN 1 AND 100),
        size integer NOT NULL CHECK (size > 0),
        drawn_by uuid NOT NULL,
        drawn_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT run_samples_once UNIQUE (tenant_id, run_id),
        CONSTRAINT run_samples_run FOREIGN KEY (tenant_id, run_id) REFERENCES premia.payout_runs (tenant_id, id)
      );
      CREATE TABLE premia.run_sample_signatures (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        sample_id uuid NOT NULL,
        signed_by uuid NOT NULL,
        signed_at timestamptz NOT NULL,
        matching integer NOT NULL CHECK (matching >= 0),
        note text CHECK (char_length(note) BETWEEN 1 AND 1000),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT run_sample_signatures_once UNIQUE (tenant_id, sample_id, signed_by),
        CONSTRAINT run_sample_signatures_sample FOREIGN KEY (tenant_id, sample_id) REFERENCES premia.run_samples (tenant_id, id)
      );
      COMMENT ON COLUMN premia.run_sample_signatures.matching IS 'payouts of the sample that were calculated again and matched';
      ${guardTenantTable('run_samples', 'SELECT, INSERT')}
      ${guardTenantTable('run_sample_signatures', 'SELECT, INSERT')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE premia.run_sample_signatures, premia.run_samples');
  }
}
