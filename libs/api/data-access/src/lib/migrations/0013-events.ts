import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/** Why: what follows from a change must follow exactly once, also where the service dies between the two. */
export class Events1763800000013 implements MigrationInterface {
  readonly name = 'Events1763800000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.events (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        event jsonb NOT NULL,
        actor_user_id uuid,
        at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE TABLE premia.event_deliveries (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        event_id uuid NOT NULL,
        subscriber text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT event_deliveries_once UNIQUE (tenant_id, event_id, subscriber),
        CONSTRAINT event_deliveries_event FOREIGN KEY (tenant_id, event_id) REFERENCES premia.events (tenant_id, id)
      );
      ${guardTenantTable('events', 'SELECT, INSERT')}
      ${guardTenantTable('event_deliveries', 'SELECT, INSERT')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE premia.event_deliveries, premia.events');
  }
}
