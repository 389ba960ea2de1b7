import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: deleting a person or a team looks for whatever refers to them, and went through all observations and assignments
 * of the workspace. Few of those name a person or a team of their own, so the indexes are small.
 */
export class IndexesOfReferences1763800000035 implements MigrationInterface {
  readonly name = 'IndexesOfReferences1763800000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX observations_of_person ON premia.observations (tenant_id, person_id) WHERE person_id IS NOT NULL;
      CREATE INDEX observations_of_team ON premia.observations (tenant_id, team_id) WHERE team_id IS NOT NULL;
      CREATE INDEX assignments_of_team ON premia.assignments (tenant_id, team_id) WHERE team_id IS NOT NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP INDEX premia.observations_of_person, premia.observations_of_team, premia.assignments_of_team',
    );
  }
}
