import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_USER_ID, guardTenantTable } from './tenant-table';

/**
 * Why: what was added by mistake can be taken away while nothing rests on it, which the foreign keys decide, and is put
 * out of sight otherwise. Terms that are replaced or taken away are kept, whatever statement does it: pay hung on them.
 */
export class Archive1763800000027 implements MigrationInterface {
  readonly name = 'Archive1763800000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE premia.persons ADD COLUMN archived_at timestamptz;
      ALTER TABLE premia.teams ADD COLUMN archived_at timestamptz;
      ALTER TABLE premia.cycles ADD COLUMN archived_at timestamptz;
      GRANT DELETE ON premia.persons, premia.teams, premia.cycles TO premia_app;
      CREATE TABLE premia.replaced_terms (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        terms_id uuid NOT NULL,
        person_id uuid NOT NULL,
        from_date date NOT NULL,
        to_date date,
        team_id uuid,
        position text NOT NULL,
        fte numeric NOT NULL,
        eligible_pay numeric,
        target_percent numeric,
        target_amount numeric,
        replaced_at timestamptz NOT NULL,
        replaced_by uuid,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT replaced_terms_person FOREIGN KEY (tenant_id, person_id) REFERENCES premia.persons (tenant_id, id)
          ON DELETE CASCADE,
        CONSTRAINT replaced_terms_team FOREIGN KEY (tenant_id, team_id) REFERENCES premia.teams (tenant_id, id)
          ON DELETE SET NULL (team_id)
      );
      CREATE INDEX replaced_terms_of_person ON premia.replaced_terms (tenant_id, person_id);
      COMMENT ON COLUMN premia.replaced_terms.replaced_by IS 'null: not by a user';
      ${guardTenantTable('replaced_terms', 'SELECT, INSERT')}
      CREATE FUNCTION premia.keep_replaced_terms() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO premia.replaced_terms (tenant_id, id, terms_id, person_id, from_date, to_date, team_id, position, fte,
            eligible_pay, target_percent, target_amount, replaced_at, replaced_by)
          VALUES (OLD.tenant_id, gen_random_uuid(), OLD.id, OLD.person_id, OLD.from_date, OLD.to_date, OLD.team_id,
            OLD.position, OLD.fte, OLD.eligible_pay, OLD.target_percent, OLD.target_amount, now(), ${CURRENT_USER_ID});
        RETURN NULL;
      END $$;
      CREATE TRIGGER keep_replaced AFTER UPDATE ON premia.terms FOR EACH ROW
        WHEN ((OLD.from_date, OLD.team_id, OLD.position, OLD.fte, OLD.eligible_pay, OLD.target_percent, OLD.target_amount)
          IS DISTINCT FROM
          (NEW.from_date, NEW.team_id, NEW.position, NEW.fte, NEW.eligible_pay, NEW.target_percent, NEW.target_amount))
        EXECUTE FUNCTION premia.keep_replaced_terms();
      CREATE TRIGGER keep_removed AFTER DELETE ON premia.terms FOR EACH ROW
        EXECUTE FUNCTION premia.keep_replaced_terms();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER keep_removed ON premia.terms;
      DROP TRIGGER keep_replaced ON premia.terms;
      DROP FUNCTION premia.keep_replaced_terms();
      DROP TABLE premia.replaced_terms;
      REVOKE DELETE ON premia.persons, premia.teams, premia.cycles FROM premia_app;
      ALTER TABLE premia.cycles DROP COLUMN archived_at;
      ALTER TABLE premia.teams DROP COLUMN archived_at;
      ALTER TABLE premia.persons DROP COLUMN archived_at;`);
  }
}
