import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable } from './tenant-table';

/**
 * Why: a receipt is found in its run by a proof up to one head, which is noted as the run is locked, in the audit chain and
 * outside; the key makes each place in the tree unguessable, so that nobody tries out what a neighbour is paid.
 */
export class PayoutRunHeads1763800000047 implements MigrationInterface {
  readonly name = 'PayoutRunHeads1763800000047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.payout_run_heads (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        run_id uuid NOT NULL,
        head text NOT NULL CHECK (head ~ '^[0-9a-f]{64}$'),
        size integer NOT NULL CHECK (size >= 0),
        salt_key text NOT NULL CHECK (salt_key ~ '^[0-9a-f]{64}$'),
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT payout_run_heads_once UNIQUE (tenant_id, run_id),
        CONSTRAINT payout_run_heads_run FOREIGN KEY (tenant_id, run_id) REFERENCES premia.payout_runs (tenant_id, id)
      );
      ${guardTenantTable('payout_run_heads', 'SELECT, INSERT')}
      CREATE TRIGGER locked_is_final BEFORE UPDATE OR DELETE ON premia.payout_run_heads FOR EACH ROW
        EXECUTE FUNCTION premia.refuse_change_of_locked('run_id');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE premia.payout_run_heads`);
  }
}
