import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: that a locked run is never unlocked must not hang on every statement of the service being right. The moves are
 * those of the life cycles in the shared contract; a test tries every pair of states.
 */
export class LifeCycles1763800000012 implements MigrationInterface {
  readonly name = 'LifeCycles1763800000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION premia.refuse_state_move() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.state <> OLD.state AND OLD.state || ' > ' || NEW.state <> ALL (TG_ARGV) THEN
          RAISE EXCEPTION '% never moves from % to %', TG_TABLE_NAME, OLD.state, NEW.state
            USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER state_moves BEFORE UPDATE OF state ON premia.payout_runs FOR EACH ROW
        EXECUTE FUNCTION premia.refuse_state_move('calculated > superseded', 'calculated > submitted',
          'submitted > approved', 'submitted > rejected', 'approved > rejected', 'approved > locked',
          'locked > exported', 'rejected > superseded');
      CREATE TRIGGER state_moves BEFORE UPDATE OF state ON premia.jobs FOR EACH ROW
        EXECUTE FUNCTION premia.refuse_state_move('queued > running', 'running > queued', 'running > done',
          'running > failed', 'queued > cancelled', 'running > cancelled');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER state_moves ON premia.jobs;
      DROP TRIGGER state_moves ON premia.payout_runs;
      DROP FUNCTION premia.refuse_state_move();`);
  }
}
