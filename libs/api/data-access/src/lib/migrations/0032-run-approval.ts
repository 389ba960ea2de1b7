import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_USER_ID, guardTenantTable } from './tenant-table';

/**
 * Why: who moved a run is kept beside it; that nobody approves their own work or pay, and that a locked run is final, must
 * hold whatever statement the service sends.
 */
export class RunApproval1763800000032 implements MigrationInterface {
  readonly name = 'RunApproval1763800000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.payout_run_steps (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        run_id uuid NOT NULL,
        action text NOT NULL CHECK (action IN ('submit', 'approve', 'reject', 'lock', 'void', 'export')),
        reason text CHECK (char_length(reason) BETWEEN 1 AND 1000),
        by_user uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT payout_run_steps_run FOREIGN KEY (tenant_id, run_id) REFERENCES premia.payout_runs (tenant_id, id)
      );
      CREATE INDEX payout_run_steps_of_run ON premia.payout_run_steps (tenant_id, run_id, id);
      ${guardTenantTable('payout_run_steps', 'SELECT, INSERT')}
      CREATE POLICY own_steps ON premia.payout_run_steps AS RESTRICTIVE FOR INSERT WITH CHECK (by_user = ${CURRENT_USER_ID});

      DROP TRIGGER state_moves ON premia.payout_runs;
      CREATE TRIGGER state_moves BEFORE UPDATE OF state ON premia.payout_runs FOR EACH ROW
        EXECUTE FUNCTION premia.refuse_state_move('calculated > superseded', 'calculated > submitted',
          'submitted > approved', 'submitted > rejected', 'approved > rejected', 'approved > locked',
          'approved > calculated', 'locked > exported', 'rejected > superseded');

      CREATE FUNCTION premia.refuse_own_approval() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE approver uuid := ${CURRENT_USER_ID};
      BEGIN
        IF approver = OLD.calculated_by
          OR EXISTS (SELECT FROM premia.payout_run_steps s
                      WHERE s.tenant_id = NEW.tenant_id AND s.run_id = NEW.id AND s.action = 'submit' AND s.by_user = approver)
          OR EXISTS (SELECT FROM premia.payouts p
                       JOIN premia.memberships m ON m.tenant_id = p.tenant_id AND m.person_id = p.person_id
                      WHERE p.tenant_id = NEW.tenant_id AND p.run_id = NEW.id AND p.outcome <> 'not-eligible'
                        AND m.user_id = approver) THEN
          RAISE EXCEPTION 'nobody approves a run that they calculated, submitted or are paid by'
            USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER own_approval BEFORE UPDATE OF state ON premia.payout_runs FOR EACH ROW
        WHEN (NEW.state = 'approved') EXECUTE FUNCTION premia.refuse_own_approval();

      CREATE FUNCTION premia.refuse_change_of_locked() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE locked_run uuid := (to_jsonb(OLD) ->> TG_ARGV[0])::uuid;
      BEGIN
        IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'state' - 'is_shared' = to_jsonb(OLD) - 'state' - 'is_shared' THEN RETURN NEW; END IF;
        IF EXISTS (SELECT FROM premia.payout_runs r
                    WHERE r.tenant_id = OLD.tenant_id AND r.id = locked_run AND r.state IN ('locked', 'exported')) THEN
          RAISE EXCEPTION 'a locked run is final: % of run % never changes', TG_TABLE_NAME, locked_run
            USING ERRCODE = 'check_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER locked_is_final BEFORE UPDATE OR DELETE ON premia.payout_runs FOR EACH ROW
        EXECUTE FUNCTION premia.refuse_change_of_locked('id');
      CREATE TRIGGER locked_is_final BEFORE UPDATE OR DELETE ON premia.payouts FOR EACH ROW
        EXECUTE FUNCTION premia.refuse_change_of_locked('run_id');
      CREATE TRIGGER locked_is_final BEFORE UPDATE OR DELETE ON premia.payout_run_steps FOR EACH ROW
        EXECUTE FUNCTION premia.refuse_change_of_locked('run_id');
      CREATE FUNCTION premia.refuse_change_of_paid_days() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM premia.payout_runs r
                    WHERE r.tenant_id = OLD.tenant_id AND r.cycle_id = OLD.id AND r.state IN ('locked', 'exported')) THEN
          RAISE EXCEPTION 'a locked run is final: the days of cycle % never change', OLD.id USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER locked_is_final BEFORE UPDATE OF from_date, to_date, kind ON premia.cycles FOR EACH ROW
        WHEN (OLD.from_date <> NEW.from_date OR OLD.to_date <> NEW.to_date OR OLD.kind <> NEW.kind)
        EXECUTE FUNCTION premia.refuse_change_of_paid_days();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER locked_is_final ON premia.cycles;
      DROP TRIGGER locked_is_final ON premia.payouts;
      DROP TRIGGER locked_is_final ON premia.payout_runs;
      DROP TRIGGER own_approval ON premia.payout_runs;
      DROP TRIGGER state_moves ON premia.payout_runs;
      CREATE TRIGGER state_moves BEFORE UPDATE OF state ON premia.payout_runs FOR EACH ROW
        EXECUTE FUNCTION premia.refuse_state_move('calculated > superseded', 'calculated > submitted',
          'submitted > approved', 'submitted > rejected', 'approved > rejected', 'approved > locked',
          'locked > exported', 'rejected > superseded');
      DROP TABLE premia.payout_run_steps;
      DROP FUNCTION premia.refuse_change_of_paid_days(), premia.refuse_change_of_locked(), premia.refuse_own_approval();`);
  }
}
