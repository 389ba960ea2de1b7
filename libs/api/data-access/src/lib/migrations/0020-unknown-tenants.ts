import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a statement sets for the column tenant_id of every table that has one. */
const everyTenantTable = (statement: string): string => `
  DO $$ DECLARE t record; BEGIN
    FOR t IN SELECT c.relname FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
      WHERE c.relnamespace = 'premia'::regnamespace AND c.relkind = 'r'
    LOOP ${statement} END LOOP;
  END $$;`;

/**
 * Why: statistics that know the tenants of an hour ago tell the planner that a new one has no rows. It then reads all of
 * them anew for each row it has, and a young workspace waits for minutes. Without statistics a tenant counts as a two
 * hundredth of its table, whichever it is: every plan then goes by keys or through its rows once.
 */
export class UnknownTenants1763800000020 implements MigrationInterface {
  readonly name = 'UnknownTenants1763800000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      everyTenantTable(`EXECUTE format('ALTER TABLE premia.%I ALTER COLUMN tenant_id SET STATISTICS 0', t.relname);`),
    );
    // ANALYZE leaves what was gathered before; PostgreSQL before 18 lets nobody take it away.
    await runner.query(
      everyTenantTable(`
        IF to_regproc('pg_catalog.pg_clear_attribute_stats') IS NOT NULL THEN
          EXECUTE format('SELECT pg_catalog.pg_clear_attribute_stats(%L, %L, %L, false)', 'premia', t.relname, 'tenant_id');
        END IF;`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      everyTenantTable(`EXECUTE format('ALTER TABLE premia.%I ALTER COLUMN tenant_id SET STATISTICS -1', t.relname);`),
    );
  }
}
