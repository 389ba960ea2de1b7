import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever watches a job hears of every change of its row, by its id alone. */
export class JobSignals1763800000024 implements MigrationInterface {
  readonly name = 'JobSignals1763800000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function premia.tell_job() returns trigger language plpgsql as $$
      begin
        perform pg_notify('premia_jobs', new.id::text);
        return null;
      end $$;
      create trigger tell_job after update on premia.jobs for each row execute function premia.tell_job();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger tell_job on premia.jobs; drop function premia.tell_job();');
  }
}
