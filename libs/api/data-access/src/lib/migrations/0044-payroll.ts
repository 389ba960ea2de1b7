import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/**
 * Why: a locked run is handed to payroll in parts. Nobody is in two parts of a run, whatever file is made of them, so that
 * nobody is paid twice; what payroll says to have paid is held against it.
 */
export class Payroll1763800000044 implements MigrationInterface {
  readonly name = 'Payroll1763800000044';

  async up(runner: QueryRunner): Promise<void> {
    const head = `tenant_id uuid NOT NULL REFERENCES premia.tenants (id), id uuid NOT NULL, PRIMARY KEY (tenant_id, id)`;
    const run = (table: string) =>
      `run_id uuid NOT NULL, CONSTRAINT ${table}_run FOREIGN KEY (tenant_id, run_id) REFERENCES premia.payout_runs (tenant_id, id)`;
    await runner.query(`
      ALTER TABLE premia.files DROP CONSTRAINT files_kind_check, ADD CONSTRAINT files_kind_check CHECK (kind IN ('upload', 'payroll'));
      CREATE TABLE premia.payroll_settings (${head},
        options jsonb NOT NULL,
        saved_by uuid NOT NULL,
        saved_at timestamptz NOT NULL,
        CONSTRAINT payroll_settings_once UNIQUE (tenant_id)
      );
      CREATE TABLE premia.payroll_codes (${head},
        kind text NOT NULL CHECK (kind IN ('own', 'team', 'cost-centre')),
        plan_id uuid,
        team_id uuid,
        code text NOT NULL CHECK (char_length(code) BETWEEN 1 AND 40),
        CHECK (num_nonnulls(plan_id, team_id) = 1 AND (kind = 'cost-centre') = (plan_id IS NULL)),
        CONSTRAINT payroll_codes_once UNIQUE NULLS NOT DISTINCT (tenant_id, kind, plan_id, team_id),
        CONSTRAINT payroll_codes_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES premia.bonus_plans (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT payroll_codes_team FOREIGN KEY (tenant_id, team_id) REFERENCES premia.teams (tenant_id, id) ON DELETE CASCADE
      );
      CREATE TABLE premia.payroll_handovers (${head}, ${run('payroll_handovers')},
        part int NOT NULL CHECK (part > 0),
        people int NOT NULL CHECK (people > 0),
        total numeric NOT NULL,
        sha256 text NOT NULL,
        handed_by uuid NOT NULL,
        handed_at timestamptz NOT NULL,
        CONSTRAINT payroll_handovers_once UNIQUE (tenant_id, run_id, part)
      );
      COMMENT ON COLUMN premia.payroll_handovers.sha256 IS 'over person and amount of every line, in their order';
      CREATE TABLE premia.payroll_lines (${head},
        run_id uuid NOT NULL,
        handover_id uuid NOT NULL,
        person_id uuid NOT NULL,
        personnel_number text,
        amount numeric NOT NULL,
        CONSTRAINT payroll_lines_once UNIQUE (tenant_id, run_id, person_id),
        CONSTRAINT payroll_lines_handover FOREIGN KEY (tenant_id, handover_id) REFERENCES premia.payroll_handovers (tenant_id, id),
        CONSTRAINT payroll_lines_payout FOREIGN KEY (tenant_id, run_id, person_id)
          REFERENCES premia.payouts (tenant_id, run_id, person_id)
      );
      CREATE INDEX payroll_lines_of_handover ON premia.payroll_lines (tenant_id, handover_id);
      CREATE TABLE premia.payroll_files (${head},
        handover_id uuid NOT NULL,
        file_id uuid NOT NULL,
        target text NOT NULL CHECK (char_length(target) BETWEEN 1 AND 40),
        lines int NOT NULL,
        sha256 text NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT payroll_files_once UNIQUE (tenant_id, handover_id, target, sha256),
        CONSTRAINT payroll_files_handover FOREIGN KEY (tenant_id, handover_id) REFERENCES premia.payroll_handovers (tenant_id, id),
        CONSTRAINT payroll_files_file FOREIGN KEY (tenant_id, file_id) REFERENCES premia.files (tenant_id, id)
      );
      CREATE TABLE premia.payroll_paid_lists (${head}, ${run('payroll_paid_lists')},
        file_name text NOT NULL,
        sha256 text NOT NULL,
        lines int NOT NULL,
        total numeric NOT NULL,
        read_by uuid NOT NULL,
        read_at timestamptz NOT NULL
      );
      CREATE INDEX payroll_paid_lists_of_run ON premia.payroll_paid_lists (tenant_id, run_id, read_at);
      CREATE TABLE premia.payroll_cases (${head},
        paid_list_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('other-amount', 'not-paid', 'not-asked')),
        personnel_number text NOT NULL,
        expected numeric,
        paid numeric,
        note text CHECK (char_length(note) BETWEEN 1 AND 1000),
        closed_by uuid,
        closed_at timestamptz,
        CHECK ((closed_by IS NULL) = (closed_at IS NULL) AND (closed_by IS NULL) = (note IS NULL)),
        CONSTRAINT payroll_cases_list FOREIGN KEY (tenant_id, paid_list_id) REFERENCES premia.payroll_paid_lists (tenant_id, id)
      );
      CREATE INDEX payroll_cases_of_list ON premia.payroll_cases (tenant_id, paid_list_id);
      ${guardTenantTable('payroll_settings', 'SELECT, INSERT, UPDATE')}
      ${guardTenantTable('payroll_codes', 'SELECT, INSERT, UPDATE, DELETE')}
      ${guardTenantTable('payroll_handovers', 'SELECT, INSERT')}
      ${guardTenantTable('payroll_lines', 'SELECT, INSERT')}
      ${guardTenantTable('payroll_files', 'SELECT, INSERT')}
      ${guardTenantTable('payroll_paid_lists', 'SELECT, INSERT')}
      ${guardTenantTable('payroll_cases', 'SELECT, INSERT, UPDATE (note, closed_by, closed_at)')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE premia.payroll_cases, premia.payroll_paid_lists, premia.payroll_files, premia.payroll_lines,
        premia.payroll_handovers, premia.payroll_codes, premia.payroll_settings;
      DELETE FROM premia.files WHERE kind = 'payroll';
      ALTER TABLE premia.files DROP CONSTRAINT files_kind_check, ADD CONSTRAINT files_kind_check CHECK (kind IN ('upload'));`);
  }
}
