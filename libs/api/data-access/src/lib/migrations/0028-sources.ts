import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/**
 * Why: files of different systems are different sources, and must not overwrite each other's values. A source remembers
 * how its last file was read, so that the next one of that form asks nothing, and which number a campaign has, so that a
 * renamed one stays one. What a later file of a source no longer holds is withdrawn, and the import counts it.
 */
export class Sources1763800000028 implements MigrationInterface {
  readonly name = 'Sources1763800000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.sources (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        key text NOT NULL CHECK (char_length(key) BETWEEN 1 AND 120 AND key = lower(key)),
        channel text,
        headings jsonb NOT NULL,
        mapping jsonb NOT NULL,
        date_order text CHECK (date_order IN ('dmy', 'mdy')),
        totals text NOT NULL CHECK (totals IN ('ask', 'keep', 'leave-out')),
        counts_besides boolean NOT NULL,
        updated_at timestamptz NOT NULL,
        updated_by uuid NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT sources_key_unique UNIQUE (tenant_id, key)
      );
      COMMENT ON COLUMN premia.sources.key IS 'what observations and imports name as their source';
      COMMENT ON COLUMN premia.sources.channel IS 'of rows that name none; empty: they stay without one';
      COMMENT ON COLUMN premia.sources.counts_besides IS 'counts beside other sources of the same metric and channel';
      CREATE TABLE premia.source_campaigns (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        source text NOT NULL,
        campaign_number text NOT NULL,
        campaign text NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT source_campaigns_unique UNIQUE (tenant_id, source, campaign_number)
      );
      ALTER TABLE premia.imports ADD COLUMN withdrawn int NOT NULL DEFAULT 0;
      ${guardTenantTable('sources', 'SELECT, INSERT, UPDATE (channel, headings, mapping, date_order, totals, counts_besides, updated_at, updated_by)')}
      ${guardTenantTable('source_campaigns', 'SELECT, INSERT')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE premia.imports DROP COLUMN withdrawn');
    await runner.query('DROP TABLE premia.source_campaigns, premia.sources');
  }
}
