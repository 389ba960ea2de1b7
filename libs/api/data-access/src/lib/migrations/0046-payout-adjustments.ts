import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CURRENT_USER_ID, guardTenantTable } from './tenant-table';

/** As of 0032; `payee`: who is paid by a payout `p`. */
const refuseOwnApproval = (payee: string): string => `
      CREATE OR REPLACE FUNCTION premia.refuse_own_approval() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE approver uuid := ${CURRENT_USER_ID};
      BEGIN
        IF approver = OLD.calculated_by
          OR EXISTS (SELECT FROM premia.payout_run_steps s
                      WHERE s.tenant_id = NEW.tenant_id AND s.run_id = NEW.id AND s.action = 'submit' AND s.by_user = approver)
          OR EXISTS (SELECT FROM premia.payouts p
                       JOIN premia.memberships m ON m.tenant_id = p.tenant_id AND m.person_id = p.person_id
                      WHERE p.tenant_id = NEW.tenant_id AND p.run_id = NEW.id AND (${payee})
                        AND m.user_id = approver) THEN
          RAISE EXCEPTION 'nobody approves a run that they calculated, submitted or are paid by'
            USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;`;

/**
 * Why: what is paid beside what was calculated is proposed by one person and approved by another, neither of them the payee,
 * and no amount changes under an approval; that must hold whatever statement the service sends. Adjustments are of a person in
 * a cycle under a plan, so that they outlive a new calculation.
 */
export class PayoutAdjustments1763800000046 implements MigrationInterface {
  readonly name = 'PayoutAdjustments1763800000046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE premia.payout_adjustments (
        tenant_id uuid NOT NULL REFERENCES premia.tenants (id),
        id uuid NOT NULL,
        cycle_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        person_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('adjustment', 'true-up', 'clawback', 'carried')),
        amount numeric NOT NULL CHECK (amount <> 0),
        reason text NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 200),
        comment text CHECK (char_length(comment) BETWEEN 1 AND 1000),
        evidence text CHECK (char_length(evidence) BETWEEN 1 AND 1000),
        of_run_id uuid,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        decision text CHECK (decision IN ('approved', 'declined')),
        decided_by uuid,
        decided_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT payout_adjustments_cycle FOREIGN KEY (tenant_id, cycle_id) REFERENCES premia.cycles (tenant_id, id),
        CONSTRAINT payout_adjustments_plan FOREIGN KEY (tenant_id, plan_id) REFERENCES premia.bonus_plans (tenant_id, id),
        CONSTRAINT payout_adjustments_person FOREIGN KEY (tenant_id, person_id) REFERENCES premia.persons (tenant_id, id),
        CONSTRAINT payout_adjustments_run FOREIGN KEY (tenant_id, of_run_id) REFERENCES premia.payout_runs (tenant_id, id),
        CHECK ((kind = 'adjustment') = (of_run_id IS NULL)),
        CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)),
        CONSTRAINT payout_adjustments_two_people CHECK (decision <> 'approved' OR decided_by <> proposed_by)
      );
      CREATE INDEX payout_adjustments_of_person ON premia.payout_adjustments (tenant_id, cycle_id, plan_id, person_id);
      CREATE INDEX payout_adjustments_person ON premia.payout_adjustments (tenant_id, person_id);
      COMMENT ON COLUMN premia.payout_adjustments.of_run_id IS 'the locked run that a true-up corrects';
      ${guardTenantTable('payout_adjustments', 'SELECT, INSERT, UPDATE (decision, decided_by, decided_at)')}
      CREATE POLICY own_proposals ON premia.payout_adjustments AS RESTRICTIVE FOR INSERT
        WITH CHECK (proposed_by = ${CURRENT_USER_ID} AND decision IS NULL);
      CREATE POLICY own_decisions ON premia.payout_adjustments AS RESTRICTIVE FOR UPDATE
        USING (true) WITH CHECK (decided_by = ${CURRENT_USER_ID});

      CREATE FUNCTION premia.guard_adjustment() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE standing text;
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.decision IS NOT NULL THEN
          RAISE EXCEPTION 'adjustment % is decided, and never changes', OLD.id USING ERRCODE = 'check_violation';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        IF EXISTS (SELECT FROM premia.memberships m
                    WHERE m.tenant_id = NEW.tenant_id AND m.person_id = NEW.person_id
                      AND m.user_id IN (NEW.proposed_by, NEW.decided_by)) THEN
          RAISE EXCEPTION 'nobody proposes or decides an adjustment of their own pay' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.decision = 'declined' THEN RETURN NEW; END IF;
        FOR standing IN
          SELECT r.state FROM premia.payout_runs r
            JOIN premia.bonus_plan_versions v ON v.tenant_id = r.tenant_id AND v.id = r.plan_version_id
           WHERE r.tenant_id = NEW.tenant_id AND r.cycle_id = NEW.cycle_id AND v.plan_id = NEW.plan_id FOR SHARE OF r
        LOOP
          IF standing IN ('locked', 'exported') OR (NEW.decision = 'approved' AND standing IN ('submitted', 'approved')) THEN
            RAISE EXCEPTION 'no amount changes in a run that is %', standing USING ERRCODE = 'check_violation';
          END IF;
        END LOOP;
        RETURN NEW;
      END $$;
      CREATE TRIGGER guarded BEFORE INSERT OR UPDATE OR DELETE ON premia.payout_adjustments FOR EACH ROW
        EXECUTE FUNCTION premia.guard_adjustment();
      ${refuseOwnApproval(`p.outcome <> 'not-eligible' OR EXISTS (
                          SELECT FROM premia.payout_adjustments a
                            JOIN premia.bonus_plan_versions v ON v.tenant_id = a.tenant_id AND v.plan_id = a.plan_id
                           WHERE a.tenant_id = NEW.tenant_id AND a.cycle_id = NEW.cycle_id AND v.id = NEW.plan_version_id
                             AND a.person_id = p.person_id AND a.decision = 'approved')`)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${refuseOwnApproval(`p.outcome <> 'not-eligible'`)}
      DROP TABLE premia.payout_adjustments;
      DROP FUNCTION premia.guard_adjustment();`);
  }
}
