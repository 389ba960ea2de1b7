import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/**
 * Why: rights end when people leave, whoever writes down the day: by file, by hand, or by another time zone of the
 * workspace. An owner's access ends by another owner alone, so that no workspace is left without one. And rights that open
 * pay wait for a second person.
 */
export class Leaving1763800000019 implements MigrationInterface {
  readonly name = 'Leaving1763800000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE premia.memberships ADD COLUMN suspended_at timestamptz, ADD COLUMN access_ends_at timestamptz;
      COMMENT ON COLUMN premia.memberships.access_ends_at IS 'the day after the person''s last, in the workspace''s time zone';
      ALTER TABLE premia.sessions DROP CONSTRAINT sessions_revoked_reason_check;
      ALTER TABLE premia.sessions ADD CONSTRAINT sessions_revoked_reason_check CHECK (revoked_reason IN
        ('signed-out', 'signed-out-everywhere', 'token-reused', 'password-changed', 'access-ended'));
      CREATE TABLE premia.role_grants (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        email text NOT NULL CHECK (email = lower(email)),
        membership_id uuid,
        roles text[] NOT NULL CHECK (cardinality(roles) > 0
          AND roles <@ ARRAY['owner', 'admin', 'hr', 'head', 'employee', 'auditor']),
        person_id uuid,
        requested_by uuid NOT NULL,
        requested_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT role_grants_membership FOREIGN KEY (tenant_id, membership_id)
          REFERENCES premia.memberships (tenant_id, id),
        CHECK ((decided_at IS NULL) = (decided_by IS NULL))
      );
      COMMENT ON COLUMN premia.role_grants.membership_id IS 'whose roles; null: of an invitation that is not sent yet';
      CREATE UNIQUE INDEX role_grants_open_unique ON premia.role_grants (tenant_id, email) WHERE decided_at IS NULL;
      ${guardTenantTable('role_grants', 'SELECT, INSERT, UPDATE (decided_by, decided_at)')}
      CREATE FUNCTION premia.access_end(tenant uuid, person uuid, roles text[]) RETURNS timestamptz LANGUAGE sql STABLE AS $$
        SELECT (p.left_on + 1)::timestamp AT TIME ZONE w.time_zone
          FROM premia.persons p JOIN premia.tenants w ON w.id = p.tenant_id
         WHERE p.tenant_id = tenant AND p.id = person AND NOT 'owner' = ANY (roles) $$;
      CREATE FUNCTION premia.end_access_of_member() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.access_ends_at := premia.access_end(NEW.tenant_id, NEW.person_id, NEW.roles);
        RETURN NEW;
      END $$;
      CREATE FUNCTION premia.end_access_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE premia.memberships SET roles = roles WHERE tenant_id = NEW.tenant_id AND person_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE FUNCTION premia.end_access_in_zone() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE premia.memberships SET roles = roles WHERE tenant_id = NEW.id AND access_ends_at IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER access_ends BEFORE INSERT OR UPDATE OF person_id, roles ON premia.memberships FOR EACH ROW
        EXECUTE FUNCTION premia.end_access_of_member();
      CREATE TRIGGER access_ends AFTER UPDATE OF left_on ON premia.persons FOR EACH ROW
        WHEN (OLD.left_on IS DISTINCT FROM NEW.left_on) EXECUTE FUNCTION premia.end_access_of_person();
      CREATE TRIGGER access_ends AFTER UPDATE OF time_zone ON premia.tenants FOR EACH ROW
        WHEN (OLD.time_zone <> NEW.time_zone) EXECUTE FUNCTION premia.end_access_in_zone();
      ALTER TABLE premia.memberships NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE premia.persons NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE premia.tenants NO FORCE ROW LEVEL SECURITY;
      UPDATE premia.memberships SET roles = roles WHERE person_id IS NOT NULL;
      ALTER TABLE premia.memberships FORCE ROW LEVEL SECURITY;
      ALTER TABLE premia.persons FORCE ROW LEVEL SECURITY;
      ALTER TABLE premia.tenants FORCE ROW LEVEL SECURITY;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER access_ends ON premia.tenants;
      DROP TRIGGER access_ends ON premia.persons;
      DROP TRIGGER access_ends ON premia.memberships;
      DROP FUNCTION premia.end_access_in_zone(), premia.end_access_of_person(), premia.end_access_of_member(),
        premia.access_end(uuid, uuid, text[]);
      DROP TABLE premia.role_grants;
      UPDATE premia.sessions SET revoked_reason = 'signed-out' WHERE revoked_reason = 'access-ended';
      ALTER TABLE premia.sessions DROP CONSTRAINT sessions_revoked_reason_check;
      ALTER TABLE premia.sessions ADD CONSTRAINT sessions_revoked_reason_check CHECK (revoked_reason IN
        ('signed-out', 'signed-out-everywhere', 'token-reused', 'password-changed'));
      ALTER TABLE premia.memberships DROP COLUMN access_ends_at, DROP COLUMN suspended_at;`);
  }
}
