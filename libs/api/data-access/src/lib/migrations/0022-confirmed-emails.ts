import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: an account made with the address of somebody else must not act on others before its owner has read a mail sent
 * there. Accepting an invitation or using a reset link has proved that; members of sample workspaces read no mail.
 */
export class ConfirmedEmails1763800000022 implements MigrationInterface {
  readonly name = 'ConfirmedEmails1763800000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE premia.users ADD COLUMN email_confirmed_at timestamptz;
      UPDATE premia.users u SET email_confirmed_at = u.created_at
       WHERE EXISTS (SELECT FROM premia.invitations i WHERE i.email = u.email AND i.accepted_at IS NOT NULL)
          OR EXISTS (SELECT FROM premia.password_resets r WHERE r.user_id = u.id AND r.used_at IS NOT NULL)
          OR EXISTS (SELECT FROM premia.memberships m JOIN premia.tenants t ON t.id = m.tenant_id
                      WHERE m.user_id = u.id AND t.is_sample);
      CREATE INDEX emails_of_recipient ON premia.emails (recipient, created_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX premia.emails_of_recipient;
      ALTER TABLE premia.users DROP COLUMN email_confirmed_at;`);
  }
}
