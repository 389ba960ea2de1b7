import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/** One id for one key: what is summed already is found by its primary key. */
const idOf = (...key: readonly string[]): string =>
  `encode(substring(sha256(convert_to(jsonb_build_array(${key.join(', ')})::text, 'UTF8')) for 16), 'hex')::uuid`;

/** Adds rows of `change` (what stands now, and with a minus what stood before) to both tables. */
const ADD_CHANGE = `
  days AS (
    INSERT INTO premia.observation_days AS d (tenant_id, id, metric, on_date, channel, value, observations)
    SELECT tenant_id, ${idOf('metric', 'on_date', 'channel')}, metric, on_date, channel, sum(value), sum(observations)
      FROM change GROUP BY tenant_id, metric, on_date, channel ORDER BY 2
    ON CONFLICT (tenant_id, id) DO UPDATE
       SET value = d.value + excluded.value, observations = d.observations + excluded.observations)
  INSERT INTO premia.observation_months AS m (tenant_id, id, metric, month, channel, campaign, value, observations)
  SELECT tenant_id, ${idOf('metric', 'month', 'channel', 'campaign')}, metric, month, channel, campaign, sum(value), sum(observations)
    FROM (SELECT *, date_trunc('month', on_date)::date AS month FROM change) changed
   GROUP BY tenant_id, metric, month, channel, campaign ORDER BY 2
  ON CONFLICT (tenant_id, id) DO UPDATE
     SET value = m.value + excluded.value, observations = m.observations + excluded.observations`;

/** Whether no later revision of an observation has come. */
const stands = (observation: string): string => `NOT EXISTS (
  SELECT FROM premia.observations later
   WHERE later.tenant_id = ${observation}.tenant_id AND later.source = ${observation}.source
     AND later.external_key = ${observation}.external_key AND later.revision > 1 AND later.revision > ${observation}.revision)`;

/** @param counts which of the rows `f` just recorded are summed */
export const sumFunction = (counts: string): string => `
  CREATE OR REPLACE FUNCTION premia.sum_observations() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$ BEGIN
    WITH change AS MATERIALIZED (
      SELECT f.tenant_id, f.metric, f.on_date, f.channel, f.campaign, f.value, 1 AS observations
        FROM fresh f WHERE ${counts} AND f.value IS NOT NULL AND ${stands('f')}
      UNION ALL
      SELECT stood.tenant_id, stood.metric, stood.on_date, stood.channel, stood.campaign, -stood.value, -1
        FROM (SELECT tenant_id, source, external_key, min(revision) AS first, max(revision) AS revision
                FROM fresh f WHERE ${counts} GROUP BY tenant_id, source, external_key HAVING max(revision) > 1) f
       CROSS JOIN LATERAL (
         SELECT o.tenant_id, o.metric, o.on_date, o.channel, o.campaign, o.value FROM premia.observations o
          WHERE o.tenant_id = f.tenant_id AND o.source = f.source AND o.external_key = f.external_key AND o.revision < f.first
          ORDER BY o.revision DESC LIMIT 1) stood
       WHERE stood.value IS NOT NULL AND ${stands('f')}),
    ${ADD_CHANGE};
    RETURN NULL;
  END $$;`;

/**
 * Why: pages ask for sums of months and for curves by day, again and again, of observations that hardly ever change. What
 * stands is summed when it is recorded, in the same transaction and whoever records it; pages read as many rows as they
 * show, however much history there is. Questions about what was known earlier go to the observations themselves.
 */
export class ObservationSums1763800000038 implements MigrationInterface {
  readonly name = 'ObservationSums1763800000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.observation_days (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        metric text NOT NULL,
        on_date date NOT NULL,
        channel text,
        value numeric NOT NULL,
        observations bigint NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX observation_days_by_date ON premia.observation_days (tenant_id, on_date, metric);
      CREATE TABLE premia.observation_months (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        metric text NOT NULL,
        month date NOT NULL,
        channel text,
        campaign text,
        value numeric NOT NULL,
        observations bigint NOT NULL,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX observation_months_by_month ON premia.observation_months (tenant_id, month, metric);
      COMMENT ON COLUMN premia.observation_days.observations IS '0: all that was summed has been corrected away or withdrawn';
      ${guardTenantTable('observation_days', 'SELECT, INSERT, UPDATE (value, observations)')}
      ${guardTenantTable('observation_months', 'SELECT, INSERT, UPDATE (value, observations)')}
      -- Each workspace's observations as they stand; the owner of tables sees none without being bound to it.
      DO $$ DECLARE workspace record; BEGIN
        FOR workspace IN SELECT id FROM premia.tenants LOOP
          PERFORM set_config('app.tenant_id', workspace.id::text, true);
          WITH change AS MATERIALIZED (
            SELECT o.tenant_id, o.metric, o.on_date, o.channel, o.campaign, o.value, 1 AS observations
              FROM premia.observations o
             WHERE o.tenant_id = workspace.id AND o.value IS NOT NULL AND ${stands('o')}),
          ${ADD_CHANGE};
        END LOOP;
        PERFORM set_config('app.tenant_id', '', true);
      END $$;
      ${sumFunction('true')}
      REVOKE ALL ON FUNCTION premia.sum_observations() FROM PUBLIC;
      CREATE TRIGGER observations_sums AFTER INSERT ON premia.observations
        REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION premia.sum_observations();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER observations_sums ON premia.observations;
      DROP FUNCTION premia.sum_observations();
      DROP TABLE premia.observation_days, premia.observation_months`);
  }
}
