import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/**
 * Why: a run keeps everything it was calculated from, so that it can be recomputed years later. Only its state may ever
 * change; a payout never does.
 */
export class Payouts1763800000006 implements MigrationInterface {
  readonly name = 'Payouts1763800000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.payout_runs (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        cycle_id uuid NOT NULL,
        plan_version_id uuid NOT NULL,
        number int NOT NULL CHECK (number >= 1),
        state text NOT NULL CHECK (state IN
          ('calculated', 'superseded', 'submitted', 'approved', 'locked', 'exported', 'rejected')),
        currency char(3) NOT NULL,
        shared_input jsonb NOT NULL,
        shared_sources jsonb NOT NULL,
        input_hash text NOT NULL,
        engine_version text NOT NULL,
        data_as_of timestamptz NOT NULL,
        target_total numeric NOT NULL,
        payout_total numeric NOT NULL,
        calculated_at timestamptz NOT NULL,
        calculated_by uuid NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT payout_runs_number_unique UNIQUE (tenant_id, cycle_id, number),
        CONSTRAINT payout_runs_cycle FOREIGN KEY (tenant_id, cycle_id) REFERENCES premia.cycles (tenant_id, id),
        CONSTRAINT payout_runs_plan_version FOREIGN KEY (tenant_id, plan_version_id)
          REFERENCES premia.bonus_plan_versions (tenant_id, id)
      );
      COMMENT ON COLUMN premia.payout_runs.shared_input IS 'period, plan, teams and company of the engine''s input';
      CREATE TABLE premia.payouts (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        run_id uuid NOT NULL,
        person_id uuid NOT NULL,
        person_name text NOT NULL,
        position text,
        team_id uuid,
        team_name text,
        outcome text NOT NULL CHECK (outcome IN ('paid', 'zero', 'not-eligible')),
        reason_code text,
        reason_values jsonb NOT NULL,
        input jsonb,
        result jsonb,
        sources jsonb NOT NULL,
        target_bonus numeric NOT NULL,
        own_amount numeric,
        team_amount numeric,
        total numeric NOT NULL,
        percent_of_target numeric,
        team_effect numeric,
        receipt_hash text NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT payouts_person_unique UNIQUE (tenant_id, run_id, person_id),
        CONSTRAINT payouts_run FOREIGN KEY (tenant_id, run_id) REFERENCES premia.payout_runs (tenant_id, id),
        CONSTRAINT payouts_person FOREIGN KEY (tenant_id, person_id) REFERENCES premia.persons (tenant_id, id)
      );
      CREATE INDEX payouts_by_name ON premia.payouts (tenant_id, run_id, lower(person_name), id);
      CREATE INDEX payouts_by_total ON premia.payouts (tenant_id, run_id, total DESC, id);
      CREATE INDEX payouts_by_percent ON premia.payouts (tenant_id, run_id, percent_of_target DESC, id);
      CREATE INDEX payouts_of_person ON premia.payouts (tenant_id, person_id);
      COMMENT ON COLUMN premia.payout_runs.shared_sources IS 'assignments behind the measures of teams and company';
      COMMENT ON COLUMN premia.payouts.sources IS 'assignments behind the measures of input';
      COMMENT ON COLUMN premia.payouts.own_amount IS 'null where the plan adds no components up';
      COMMENT ON COLUMN premia.payouts.position IS 'name, position and team as they were in the run';
      COMMENT ON COLUMN premia.payouts.input IS 'the participant of the engine''s input; null where not eligible';
      ${guardTenantTable('payout_runs', 'SELECT, INSERT, UPDATE (state)')}
      ${guardTenantTable('payouts', 'SELECT, INSERT')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE premia.payouts, premia.payout_runs');
  }
}
