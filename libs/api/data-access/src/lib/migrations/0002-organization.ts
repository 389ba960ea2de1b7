import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/**
 * Why: people, their teams and their dated terms are what every assignment and payout refers to. Terms of one person
 * never overlap: the exclusion constraint holds it also against two commands at once.
 */
export class Organization1763800000002 implements MigrationInterface {
  readonly name = 'Organization1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA premia;
      CREATE TABLE premia.teams (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 120),
        parent_id uuid,
        head_person_id uuid,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT teams_parent FOREIGN KEY (tenant_id, parent_id) REFERENCES premia.teams (tenant_id, id),
        CHECK (parent_id <> id)
      );
      CREATE UNIQUE INDEX teams_name_unique ON premia.teams (tenant_id, lower(name));
      CREATE TABLE premia.persons (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 120),
        email text CHECK (email = lower(email)),
        personnel_number text CHECK (char_length(personnel_number) BETWEEN 1 AND 40),
        created_at timestamptz NOT NULL,
        left_on date,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT persons_personnel_number_unique UNIQUE (tenant_id, personnel_number),
        CONSTRAINT persons_email_unique UNIQUE (tenant_id, email)
      );
      CREATE INDEX persons_by_name ON premia.persons (tenant_id, lower(name), id);
      ALTER TABLE premia.teams ADD CONSTRAINT teams_head
        FOREIGN KEY (tenant_id, head_person_id) REFERENCES premia.persons (tenant_id, id);
      CREATE INDEX teams_of_head ON premia.teams (tenant_id, head_person_id);
      ALTER TABLE premia.memberships ADD CONSTRAINT memberships_person
        FOREIGN KEY (tenant_id, person_id) REFERENCES premia.persons (tenant_id, id);
      ALTER TABLE premia.invitations ADD CONSTRAINT invitations_person
        FOREIGN KEY (tenant_id, person_id) REFERENCES premia.persons (tenant_id, id);
      CREATE TABLE premia.terms (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        from_date date NOT NULL,
        to_date date CHECK (to_date >= from_date),
        team_id uuid,
        position text NOT NULL CHECK (char_length(position) BETWEEN 1 AND 120),
        fte numeric NOT NULL CHECK (fte > 0 AND fte <= 1),
        eligible_pay numeric CHECK (eligible_pay >= 0),
        target_percent numeric CHECK (target_percent >= 0),
        target_amount numeric CHECK (target_amount >= 0),
        created_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT terms_person FOREIGN KEY (tenant_id, person_id) REFERENCES premia.persons (tenant_id, id),
        CONSTRAINT terms_team FOREIGN KEY (tenant_id, team_id) REFERENCES premia.teams (tenant_id, id),
        CONSTRAINT terms_one_target CHECK (target_percent IS NULL OR target_amount IS NULL),
        CONSTRAINT terms_no_overlap EXCLUDE USING gist
          (tenant_id WITH =, person_id WITH =, daterange(from_date, to_date, '[]') WITH &&)
      );
      CREATE INDEX terms_of_team ON premia.terms (tenant_id, team_id);
      COMMENT ON COLUMN premia.terms.eligible_pay IS 'per month, at full time, in the currency of the workspace';
      COMMENT ON COLUMN premia.terms.target_amount IS 'per month, in the currency of the workspace';
      ${guardTenantTable('teams', 'SELECT, INSERT, UPDATE')}
      ${guardTenantTable('persons', 'SELECT, INSERT, UPDATE')}
      ${guardTenantTable('terms', 'SELECT, INSERT, UPDATE, DELETE')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE premia.memberships DROP CONSTRAINT memberships_person;
      ALTER TABLE premia.invitations DROP CONSTRAINT invitations_person;
      DROP TABLE premia.terms;
      ALTER TABLE premia.teams DROP CONSTRAINT teams_head;
      DROP TABLE premia.persons, premia.teams;
      DROP EXTENSION btree_gist;`);
  }
}
