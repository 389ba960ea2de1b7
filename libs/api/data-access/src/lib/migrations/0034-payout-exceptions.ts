import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/**
 * Why: HR works from what is unusual, and not through thousands; a hold stops one payment without stopping the run. Holds,
 * notes and budgets are of a person or a cycle under a plan, so that they outlive a new calculation; flags are of a run.
 */
export class PayoutExceptions1763800000034 implements MigrationInterface {
  readonly name = 'PayoutExceptions1763800000034';

  async up(runner: QueryRunner): Promise<void> {
    const of = (table: string, person: boolean) => `
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        cycle_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        ${person ? 'person_id uuid NOT NULL,' : ''}
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT ${table}_cycle FOREIGN KEY (tenant_id, cycle_id) REFERENCES premia.cycles (tenant_id, id),
        CONSTRAINT ${table}_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES premia.bonus_plans (tenant_id, id),
        ${person ? `CONSTRAINT ${table}_person FOREIGN KEY (tenant_id, person_id) REFERENCES premia.persons (tenant_id, id),` : ''}`;
    await runner.query(`
      CREATE TABLE premia.payout_budgets (${of('payout_budgets', false)}
        amount numeric NOT NULL CHECK (amount >= 0),
        when_over text NOT NULL CHECK (when_over IN ('stop', 'ask-owner', 'reason')),
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL,
        CONSTRAINT payout_budgets_once UNIQUE (tenant_id, cycle_id, plan_id)
      );
      CREATE TABLE premia.payout_flags (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        run_id uuid NOT NULL,
        person_id uuid NOT NULL,
        flag text NOT NULL CHECK (flag IN ('above-range', 'below-range', 'large-change', 'zero', 'no-data')),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT payout_flags_once UNIQUE (tenant_id, run_id, person_id, flag),
        CONSTRAINT payout_flags_payout FOREIGN KEY (tenant_id, run_id, person_id)
          REFERENCES premia.payouts (tenant_id, run_id, person_id)
      );
      CREATE TABLE premia.payout_holds (${of('payout_holds', true)}
        reason text NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 1000),
        held_by uuid NOT NULL,
        held_at timestamptz NOT NULL,
        released_by uuid,
        released_at timestamptz,
        CHECK ((released_by IS NULL) = (released_at IS NULL))
      );
      CREATE UNIQUE INDEX payout_holds_open ON premia.payout_holds (tenant_id, cycle_id, plan_id, person_id)
        WHERE released_at IS NULL;
      CREATE TABLE premia.payout_looks (${of('payout_looks', true)}
        total numeric NOT NULL,
        note text CHECK (char_length(note) BETWEEN 1 AND 1000),
        seen_by uuid NOT NULL,
        seen_at timestamptz NOT NULL
      );
      CREATE INDEX payout_looks_of_person ON premia.payout_looks (tenant_id, cycle_id, plan_id, person_id);
      COMMENT ON COLUMN premia.payout_looks.total IS 'the amount that was seen: another one has to be seen again';
      ${guardTenantTable('payout_budgets', 'SELECT, INSERT, UPDATE')}
      ${guardTenantTable('payout_flags', 'SELECT, INSERT')}
      ${guardTenantTable('payout_holds', 'SELECT, INSERT, UPDATE (released_by, released_at)')}
      ${guardTenantTable('payout_looks', 'SELECT, INSERT')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE premia.payout_looks, premia.payout_holds, premia.payout_flags, premia.payout_budgets',
    );
  }
}
