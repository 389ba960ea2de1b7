import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: a run goes through the people of a workspace, their terms and their KPIs in one order, and writes a frozen document
 * for each. Nothing looks inside those documents, and receipts vouch for their text: they are kept as text, apart from the
 * amounts, so that a list of payouts reads amounts alone. Compressing them cost more than the disk they saved.
 */
export class RunsInOnePass1763800000015 implements MigrationInterface {
  readonly name = 'RunsInOnePass1763800000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX terms_of_person ON premia.terms (tenant_id, person_id, from_date);
      CREATE INDEX assignments_of_person_in_cycle ON premia.assignments (tenant_id, cycle_id, person_id, id);
      DROP INDEX premia.assignments_of_person;
      CREATE INDEX assignments_of_person ON premia.assignments (tenant_id, person_id, cycle_id);
      ALTER TABLE premia.payouts
        SET (toast_tuple_target = 256),
        ALTER COLUMN input TYPE json USING input::json, ALTER COLUMN input SET STORAGE EXTERNAL,
        ALTER COLUMN result TYPE json USING result::json, ALTER COLUMN result SET STORAGE EXTERNAL,
        ALTER COLUMN sources TYPE json USING sources::json, ALTER COLUMN sources SET STORAGE EXTERNAL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE premia.payouts
        RESET (toast_tuple_target),
        ALTER COLUMN input TYPE jsonb USING input::jsonb, ALTER COLUMN input SET STORAGE EXTENDED,
        ALTER COLUMN result TYPE jsonb USING result::jsonb, ALTER COLUMN result SET STORAGE EXTENDED,
        ALTER COLUMN sources TYPE jsonb USING sources::jsonb, ALTER COLUMN sources SET STORAGE EXTENDED;
      DROP INDEX premia.assignments_of_person;
      CREATE INDEX assignments_of_person ON premia.assignments (tenant_id, person_id);
      DROP INDEX premia.assignments_of_person_in_cycle, premia.terms_of_person`);
  }
}
