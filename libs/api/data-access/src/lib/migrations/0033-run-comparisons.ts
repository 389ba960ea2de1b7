import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/**
 * Why: each difference of a payout to the last period's, and to the run before, carries its reasons; they follow from two
 * frozen runs, so they are worked out once and kept, and lists are filtered by them.
 */
export class RunComparisons1763800000033 implements MigrationInterface {
  readonly name = 'RunComparisons1763800000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.run_comparisons (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        run_id uuid NOT NULL,
        against text NOT NULL CHECK (against IN ('last-period', 'run-before')),
        base_run_id uuid NOT NULL,
        compared_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT run_comparisons_once UNIQUE (tenant_id, run_id, against),
        CONSTRAINT run_comparisons_run FOREIGN KEY (tenant_id, run_id) REFERENCES premia.payout_runs (tenant_id, id),
        CONSTRAINT run_comparisons_base FOREIGN KEY (tenant_id, base_run_id) REFERENCES premia.payout_runs (tenant_id, id)
      );
      CREATE TABLE premia.payout_differences (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        comparison_id uuid NOT NULL,
        person_id uuid NOT NULL,
        code text NOT NULL,
        kpi text,
        amount numeric NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT payout_differences_comparison FOREIGN KEY (tenant_id, comparison_id)
          REFERENCES premia.run_comparisons (tenant_id, id),
        CONSTRAINT payout_differences_person FOREIGN KEY (tenant_id, person_id) REFERENCES premia.persons (tenant_id, id)
      );
      CREATE INDEX payout_differences_of_person ON premia.payout_differences (tenant_id, comparison_id, person_id);
      ${guardTenantTable('run_comparisons', 'SELECT, INSERT')}
      ${guardTenantTable('payout_differences', 'SELECT, INSERT')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE premia.payout_differences, premia.run_comparisons');
  }
}
