import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/** Why: a cycle is the period that a bonus is paid for, an assignment says which KPI counts for whom in it, and how it is scored. */
export class CyclesAndAssignments1763800000004 implements MigrationInterface {
  readonly name = 'CyclesAndAssignments1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.cycles (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 120),
        kind text NOT NULL CHECK (kind IN ('month', 'quarter', 'half-year', 'year', 'free')),
        from_date date NOT NULL,
        to_date date NOT NULL,
        stage text NOT NULL CHECK (stage IN ('planning', 'active', 'review', 'approval', 'closed')),
        created_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CHECK (from_date <= to_date)
      );
      CREATE UNIQUE INDEX cycles_name_unique ON premia.cycles (tenant_id, lower(name));
      CREATE INDEX cycles_by_date ON premia.cycles (tenant_id, from_date DESC, id);
      CREATE TABLE premia.assignments (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        cycle_id uuid NOT NULL,
        owner_kind text NOT NULL CHECK (owner_kind IN ('person', 'team', 'company')),
        person_id uuid,
        team_id uuid,
        kpi text NOT NULL,
        component text,
        weight numeric NOT NULL CHECK (weight >= 0 AND weight <= 100),
        scoring jsonb NOT NULL CHECK (jsonb_typeof(scoring) = 'object'),
        attainment_max numeric CHECK (attainment_max >= 0),
        channels text[] NOT NULL,
        campaigns text[] NOT NULL,
        pilot boolean NOT NULL,
        no_data text,
        confirmation text,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT assignments_cycle FOREIGN KEY (tenant_id, cycle_id) REFERENCES premia.cycles (tenant_id, id),
        CONSTRAINT assignments_person FOREIGN KEY (tenant_id, person_id) REFERENCES premia.persons (tenant_id, id),
        CONSTRAINT assignments_team FOREIGN KEY (tenant_id, team_id) REFERENCES premia.teams (tenant_id, id),
        CONSTRAINT assignments_one_owner CHECK (
          (owner_kind = 'person' AND person_id IS NOT NULL AND team_id IS NULL)
          OR (owner_kind = 'team' AND team_id IS NOT NULL AND person_id IS NULL)
          OR (owner_kind = 'company' AND team_id IS NULL AND person_id IS NULL))
      );
      CREATE INDEX assignments_of_cycle ON premia.assignments (tenant_id, cycle_id, owner_kind);
      CREATE INDEX assignments_of_person ON premia.assignments (tenant_id, person_id);
      COMMENT ON COLUMN premia.assignments.scoring IS 'exactly the scoring object of the engine';
      COMMENT ON COLUMN premia.assignments.channels IS 'slice that counts; empty: all';
      COMMENT ON COLUMN premia.assignments.confirmation IS 'reason given where a limit of the policy was exceeded';
      ${guardTenantTable('cycles', 'SELECT, INSERT, UPDATE')}
      ${guardTenantTable('assignments', 'SELECT, INSERT, UPDATE, DELETE')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE premia.assignments, premia.cycles');
  }
}
