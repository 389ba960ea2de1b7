import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/**
 * Why: payouts refer to one version of a plan for ever. A published version is beyond the reach of UPDATE and DELETE:
 * restrictive policies hide it from them (a trigger would do too, but not on the tables of a Citus cluster).
 */
export class Plans1763800000005 implements MigrationInterface {
  readonly name = 'Plans1763800000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.bonus_plans (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 120),
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE UNIQUE INDEX bonus_plans_name_unique ON premia.bonus_plans (tenant_id, lower(name));
      CREATE TABLE premia.bonus_plan_versions (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        plan_id uuid NOT NULL,
        number int NOT NULL CHECK (number >= 1),
        state text NOT NULL CHECK (state IN ('draft', 'published')),
        definition jsonb NOT NULL CHECK (jsonb_typeof(definition) = 'object'),
        applies_from date,
        team_ids uuid[] NOT NULL,
        published_at timestamptz,
        published_by uuid,
        definition_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT bonus_plan_versions_number_unique UNIQUE (tenant_id, plan_id, number),
        CONSTRAINT bonus_plan_versions_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES premia.bonus_plans (tenant_id, id),
        CHECK ((state = 'published') = (published_at IS NOT NULL)),
        CHECK ((published_at IS NULL) = (published_by IS NULL))
      );
      CREATE UNIQUE INDEX bonus_plan_versions_one_draft ON premia.bonus_plan_versions (tenant_id, plan_id)
        WHERE state = 'draft';
      COMMENT ON COLUMN premia.bonus_plan_versions.definition IS 'exactly the plan object of the engine';
      COMMENT ON COLUMN premia.bonus_plan_versions.team_ids IS 'whom the plan is for; empty: everyone';
      CREATE TABLE premia.plan_acknowledgements (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        plan_version_id uuid NOT NULL,
        person_id uuid NOT NULL,
        acknowledged_at timestamptz,
        overridden_by uuid,
        override_reason text,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT plan_acknowledgements_unique UNIQUE (tenant_id, plan_version_id, person_id),
        CONSTRAINT plan_acknowledgements_version FOREIGN KEY (tenant_id, plan_version_id)
          REFERENCES premia.bonus_plan_versions (tenant_id, id),
        CONSTRAINT plan_acknowledgements_person FOREIGN KEY (tenant_id, person_id) REFERENCES premia.persons (tenant_id, id),
        CHECK ((overridden_by IS NULL) = (override_reason IS NULL))
      );
      ${guardTenantTable('bonus_plans', 'SELECT, INSERT, UPDATE')}
      ${guardTenantTable('bonus_plan_versions', 'SELECT, INSERT, UPDATE, DELETE')}
      CREATE POLICY published_is_final ON premia.bonus_plan_versions AS RESTRICTIVE FOR UPDATE
        USING (state = 'draft') WITH CHECK (true);
      CREATE POLICY published_stays ON premia.bonus_plan_versions AS RESTRICTIVE FOR DELETE USING (state = 'draft');
      ${guardTenantTable('plan_acknowledgements', 'SELECT, INSERT, UPDATE')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE premia.plan_acknowledgements, premia.bonus_plan_versions, premia.bonus_plans');
  }
}
