import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_TENANT, CURRENT_USER_ID, guardGlobalTable, guardTenantTable, inBindingMode } from './tenant-table';

/**
 * Why: everything else stands on workspaces, accounts and memberships. Accounts, sessions, tokens and e-mails belong to
 * no tenant; they open only to transactions bound to a realm, so that a query inside a workspace cannot reach them.
 */
export class TenancyAndIdentity1763800000001 implements MigrationInterface {
  readonly name = 'TenancyAndIdentity1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT USAGE ON SCHEMA premia TO premia_app`);
    await runner.query(`
      CREATE TABLE premia.tenants (
        id uuid PRIMARY KEY,
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 120),
        currency char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        time_zone text NOT NULL,
        locale text NOT NULL CHECK (locale IN ('en', 'ru')),
        is_sample boolean NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE TABLE premia.users (
        id uuid PRIMARY KEY,
        email text NOT NULL CHECK (email = lower(email)),
        locale text NOT NULL CHECK (locale IN ('en', 'ru')),
        created_at timestamptz NOT NULL,
        CONSTRAINT users_email_unique UNIQUE (email)
      );
      CREATE TABLE premia.user_passwords (
        user_id uuid PRIMARY KEY REFERENCES premia.users (id),
        password_hash text NOT NULL,
        changed_at timestamptz NOT NULL
      );
      CREATE TABLE premia.sessions (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES premia.users (id),
        tenant_id uuid REFERENCES premia.tenants (id),
        created_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        revoked_at timestamptz,
        revoked_reason text CHECK (revoked_reason IN ('signed-out', 'signed-out-everywhere', 'token-reused', 'password-changed')),
        user_agent text NOT NULL,
        CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
      );
      CREATE INDEX sessions_of_user ON premia.sessions (user_id) WHERE revoked_at IS NULL;
      CREATE TABLE premia.refresh_tokens (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES premia.sessions (id),
        token_hash text NOT NULL,
        issued_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT refresh_tokens_hash_unique UNIQUE (token_hash)
      );
      CREATE INDEX refresh_tokens_of_session ON premia.refresh_tokens (session_id);
      CREATE TABLE premia.password_resets (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES premia.users (id),
        token_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT password_resets_hash_unique UNIQUE (token_hash)
      );
      CREATE INDEX password_resets_of_user ON premia.password_resets (user_id) WHERE used_at IS NULL;
      CREATE TABLE premia.sign_in_attempts (
        id uuid PRIMARY KEY,
        key_hash text NOT NULL,
        at timestamptz NOT NULL,
        succeeded boolean NOT NULL
      );
      CREATE INDEX sign_in_attempts_of_key ON premia.sign_in_attempts (key_hash, at);
      CREATE TABLE premia.emails (
        id uuid PRIMARY KEY,
        tenant_id uuid REFERENCES premia.tenants (id),
        recipient text NOT NULL,
        subject text NOT NULL,
        text_body text NOT NULL,
        html_body text NOT NULL,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        failure text
      );
      CREATE INDEX emails_by_time ON premia.emails (created_at DESC);`);
    await runner.query(`
      CREATE TABLE premia.memberships (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        user_id uuid NOT NULL REFERENCES premia.users (id),
        roles text[] NOT NULL CHECK (cardinality(roles) > 0
          AND roles <@ ARRAY['owner', 'admin', 'hr', 'head', 'employee', 'auditor']),
        person_id uuid,
        created_at timestamptz NOT NULL,
        ended_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT memberships_user_unique UNIQUE (tenant_id, user_id),
        CONSTRAINT memberships_person_unique UNIQUE (tenant_id, person_id)
      );
      CREATE INDEX memberships_of_user ON premia.memberships (user_id);
      CREATE TABLE premia.invitations (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        email text NOT NULL CHECK (email = lower(email)),
        roles text[] NOT NULL CHECK (cardinality(roles) > 0
          AND roles <@ ARRAY['owner', 'admin', 'hr', 'head', 'employee', 'auditor']),
        person_id uuid,
        token_hash text NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        revoked_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT invitations_hash_unique UNIQUE (tenant_id, token_hash)
      );
      CREATE INDEX invitations_by_hash ON premia.invitations (token_hash);
      CREATE UNIQUE INDEX invitations_open_unique ON premia.invitations (tenant_id, email)
        WHERE accepted_at IS NULL AND revoked_at IS NULL;
      CREATE TABLE premia.workspace_policies (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        team_share_limit numeric NOT NULL CHECK (team_share_limit >= 0 AND team_share_limit < 100),
        kpi_count_min int NOT NULL CHECK (kpi_count_min >= 1),
        kpi_count_max int NOT NULL CHECK (kpi_count_max <= 20),
        heads_see_pay boolean NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT workspace_policies_one_row UNIQUE (tenant_id),
        CHECK (kpi_count_min <= kpi_count_max)
      );
      CREATE TABLE premia.audit_events (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        sequence bigint NOT NULL,
        at timestamptz NOT NULL,
        actor_user_id uuid,
        action text NOT NULL,
        entity text NOT NULL,
        entity_id uuid,
        before jsonb,
        after jsonb,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT audit_events_sequence_unique UNIQUE (tenant_id, sequence)
      );
      CREATE INDEX audit_events_of_entity ON premia.audit_events (tenant_id, entity, sequence DESC);`);
    await runner.query(`
      ${guardGlobalTable('tenants', 'SELECT, INSERT, UPDATE')}
      CREATE POLICY own_tenant ON premia.tenants
        USING (id = ${CURRENT_TENANT}) WITH CHECK (id = ${CURRENT_TENANT});
      CREATE POLICY identity_reads ON premia.tenants FOR SELECT USING (${inBindingMode('identity')});

      ${guardGlobalTable('users', 'SELECT, INSERT, UPDATE')}
      CREATE POLICY identity ON premia.users USING (${inBindingMode('identity')}) WITH CHECK (${inBindingMode('identity')});
      CREATE POLICY own_account ON premia.users FOR SELECT USING (id = ${CURRENT_USER_ID});
      CREATE POLICY members_of_tenant ON premia.users FOR SELECT USING (
        EXISTS (SELECT FROM premia.memberships m WHERE m.user_id = users.id AND m.tenant_id = ${CURRENT_TENANT}));

      ${['user_passwords', 'sessions', 'refresh_tokens', 'password_resets']
        .map(
          (table) => `${guardGlobalTable(table, 'SELECT, INSERT, UPDATE')}
      CREATE POLICY identity ON premia.${table} USING (${inBindingMode('identity')}) WITH CHECK (${inBindingMode('identity')});`,
        )
        .join('\n')}

      ${guardGlobalTable('sign_in_attempts', 'SELECT, INSERT, DELETE')}
      CREATE POLICY identity ON premia.sign_in_attempts
        USING (${inBindingMode('identity')}) WITH CHECK (${inBindingMode('identity')});

      ${guardGlobalTable('emails', 'SELECT, INSERT, UPDATE')}
      CREATE POLICY outbox ON premia.emails FOR INSERT
        WITH CHECK (tenant_id = ${CURRENT_TENANT} OR ${inBindingMode('identity')});
      CREATE POLICY worker ON premia.emails USING (${inBindingMode('worker')}) WITH CHECK (${inBindingMode('worker')});

      ${guardTenantTable('memberships', 'SELECT, INSERT, UPDATE')}
      CREATE POLICY own_memberships ON premia.memberships FOR SELECT
        USING (user_id = ${CURRENT_USER_ID} AND ${inBindingMode('identity')});
      ${guardTenantTable('invitations', 'SELECT, INSERT, UPDATE')}
      CREATE POLICY identity_reads ON premia.invitations FOR SELECT USING (${inBindingMode('identity')});
      ${guardTenantTable('workspace_policies', 'SELECT, INSERT, UPDATE')}
      ${guardTenantTable('audit_events', 'SELECT, INSERT')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE premia.audit_events, premia.workspace_policies, premia.invitations, premia.memberships, premia.emails,
        premia.sign_in_attempts, premia.password_resets, premia.refresh_tokens, premia.sessions, premia.user_passwords,
        premia.users, premia.tenants;
      REVOKE USAGE ON SCHEMA premia FROM premia_app;`);
  }
}
