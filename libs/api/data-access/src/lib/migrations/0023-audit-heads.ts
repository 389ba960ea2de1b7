import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable, inBindingMode } from './tenant-table';

/**
 * Why: a chain that ends early is still a chain. The head says how many events there are and how the last one hashes.
 * The database advances it with each event, and the service may only read it.
 */
export class AuditHeads1763800000023 implements MigrationInterface {
  readonly name = 'AuditHeads1763800000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.audit_heads (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        count bigint NOT NULL,
        hash text NOT NULL,
        at timestamptz,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT audit_heads_tenant_unique UNIQUE (tenant_id)
      );
      ALTER TABLE premia.tenants NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE premia.audit_events NO FORCE ROW LEVEL SECURITY;
      INSERT INTO premia.audit_heads (tenant_id, id, count, hash, at)
        SELECT t.id, gen_random_uuid(), coalesce(last.sequence, 0), coalesce(last.hash, repeat('0', 64)), last.at
        FROM premia.tenants t LEFT JOIN LATERAL (
          SELECT sequence, hash, at FROM premia.audit_events WHERE tenant_id = t.id ORDER BY sequence DESC LIMIT 1
        ) last ON true;
      ALTER TABLE premia.tenants FORCE ROW LEVEL SECURITY;
      ALTER TABLE premia.audit_events FORCE ROW LEVEL SECURITY;
      ${guardTenantTable('audit_heads', 'SELECT')}
      CREATE POLICY kept_by_triggers ON premia.audit_heads TO premia_owner USING (true) WITH CHECK (true);
      CREATE POLICY worker_reads ON premia.audit_heads FOR SELECT USING (${inBindingMode('worker')});

      CREATE FUNCTION premia.open_audit_head() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
      BEGIN
        INSERT INTO premia.audit_heads (tenant_id, id, count, hash)
          VALUES (NEW.id, gen_random_uuid(), 0, repeat('0', 64));
        RETURN NULL;
      END $$;
      CREATE FUNCTION premia.advance_audit_head() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
      BEGIN
        UPDATE premia.audit_heads SET count = NEW.sequence, hash = NEW.hash, at = NEW.at
          WHERE tenant_id = NEW.tenant_id AND count = NEW.sequence - 1 AND hash = NEW.previous_hash;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'Audit event % of workspace % does not follow the head of its chain', NEW.sequence, NEW.tenant_id;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER audit_head AFTER INSERT ON premia.tenants FOR EACH ROW EXECUTE FUNCTION premia.open_audit_head();
      CREATE TRIGGER audit_head AFTER INSERT ON premia.audit_events FOR EACH ROW EXECUTE FUNCTION premia.advance_audit_head();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER audit_head ON premia.audit_events;
      DROP TRIGGER audit_head ON premia.tenants;
      DROP FUNCTION premia.advance_audit_head, premia.open_audit_head;
      DROP TABLE premia.audit_heads;`);
  }
}
