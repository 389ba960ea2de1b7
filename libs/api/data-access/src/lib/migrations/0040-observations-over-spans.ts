import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sumFunction } from './0038-observation-sums';
import { guardTenantTable } from './tenant-table';

/**
 * Why: a report by month is no day. Its value stands for all its days, and counts only where a window holds them whole.
 * Money of another currency is converted by the rate of its day, which stays with the value.
 */
export class ObservationsOverSpans1763800000040 implements MigrationInterface {
  readonly name = 'ObservationsOverSpans1763800000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE premia.observations
        ADD COLUMN from_date date CHECK (from_date < on_date),
        ADD COLUMN converted text;
      CREATE INDEX observations_over_spans ON premia.observations (tenant_id, metric, on_date) WHERE from_date IS NOT NULL;
      -- A span may reach over months, and its value is no part of a day's: it is in no sum.
      ${sumFunction('f.from_date IS NULL')}
      COMMENT ON COLUMN premia.observations.from_date IS 'first day of a value over several days; on_date is the last';
      COMMENT ON COLUMN premia.observations.converted IS 'currencies and rates by which the amount was converted';
      ALTER TABLE premia.sources
        ADD COLUMN spans text NOT NULL DEFAULT 'whole' CHECK (spans IN ('whole', 'by-days'));
      ALTER TABLE premia.sources ALTER COLUMN spans DROP DEFAULT;
      CREATE TABLE premia.currency_rates (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        on_date date NOT NULL,
        rate numeric NOT NULL CHECK (rate > 0),
        updated_at timestamptz NOT NULL,
        updated_by uuid NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT currency_rates_unique UNIQUE (tenant_id, currency, on_date)
      );
      COMMENT ON COLUMN premia.currency_rates.rate IS 'what one unit is worth in the currency of the workspace';
      GRANT UPDATE (spans) ON premia.sources TO premia_app;
      ${guardTenantTable('currency_rates', 'SELECT, INSERT, UPDATE, DELETE')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE premia.currency_rates;
      ${sumFunction('true')}
      ALTER TABLE premia.sources DROP COLUMN spans;
      ALTER TABLE premia.observations DROP COLUMN converted, DROP COLUMN from_date`);
  }
}
