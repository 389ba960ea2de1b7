import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/**
 * Why: some plans need of each person what no KPI and no terms tell: a factor, days of absence, what was paid earlier in
 * the year. One row for each value; one that was taken back stays, empty, so that its version goes on counting.
 */
export class PayoutInputs1763800000018 implements MigrationInterface {
  readonly name = 'PayoutInputs1763800000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.payout_inputs (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        cycle_id uuid NOT NULL,
        person_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('factor', 'absence', 'earlier-payment')),
        plan_id uuid,
        name text NOT NULL,
        word text,
        amount numeric,
        comment text,
        version int NOT NULL CHECK (version >= 1),
        updated_at timestamptz NOT NULL,
        updated_by uuid NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT payout_inputs_unique UNIQUE NULLS NOT DISTINCT (tenant_id, cycle_id, person_id, kind, plan_id, name),
        CONSTRAINT payout_inputs_cycle FOREIGN KEY (tenant_id, cycle_id) REFERENCES premia.cycles (tenant_id, id),
        CONSTRAINT payout_inputs_person FOREIGN KEY (tenant_id, person_id) REFERENCES premia.persons (tenant_id, id),
        CONSTRAINT payout_inputs_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES premia.bonus_plans (tenant_id, id),
        CHECK ((kind = 'absence') = (plan_id IS NULL)),
        CHECK (word IS NULL OR (kind = 'factor' AND amount IS NULL)),
        CHECK (kind <> 'absence' OR amount IS NULL OR (amount >= 0 AND amount = trunc(amount))),
        CHECK (kind <> 'earlier-payment' OR amount IS NULL OR comment IS NOT NULL)
      );
      COMMENT ON COLUMN premia.payout_inputs.plan_id IS 'null for absence, which holds for every plan';
      COMMENT ON COLUMN premia.payout_inputs.name IS 'modifier of the plan, or kind of absence';
      COMMENT ON COLUMN premia.payout_inputs.amount IS 'a factor, days, or money in the currency of the workspace';
      ${guardTenantTable('payout_inputs', 'SELECT, INSERT, UPDATE (word, amount, comment, version, updated_at, updated_by)')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE premia.payout_inputs');
  }
}
