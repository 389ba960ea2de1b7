import { newId } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { aTenant, type TestDatabase, type TestTenant } from '@premia/api-util-testing';
import { OrganizationAccess } from '../src/lib/organization-access';
import { CreatePerson } from '../src/lib/person/create-person.command';
import { PersonLoaders } from '../src/lib/person/person.loaders';
import { PersonQueries } from '../src/lib/person/person.queries';
import { PersonFieldsResolver } from '../src/lib/person/person-fields.resolver';
import { UpdatePerson } from '../src/lib/person/update-person.command';
import { Archive } from '../src/lib/removal/archive.command';
import { Remove } from '../src/lib/removal/remove.command';
import { CreateTeam } from '../src/lib/team/create-team.command';
import { TeamQueries } from '../src/lib/team/team.queries';
import { UpdateTeam } from '../src/lib/team/update-team.command';
import { AddTerms, RemoveTerms } from '../src/lib/terms/add-terms.command';

/** The feature's commands and queries on a test database, for integration tests. */
export class OrganizationFixture {
  readonly access: OrganizationAccess;
  readonly teams: TeamQueries;
  readonly people: PersonQueries;
  readonly fields: PersonFieldsResolver;
  readonly createTeam: CreateTeam;
  readonly updateTeam: UpdateTeam;
  readonly createPerson: CreatePerson;
  readonly addTerms: AddTerms;
  readonly removeTerms: RemoveTerms;
  readonly updatePerson: UpdatePerson;
  readonly remove: Remove;
  readonly archive: Archive;

  constructor({ reads, loaders, unitOfWork }: TestDatabase) {
    this.access = new OrganizationAccess(reads, loaders);
    this.teams = new TeamQueries(reads, this.access);
    this.people = new PersonQueries(reads, this.access);
    this.fields = new PersonFieldsResolver(new PersonLoaders(reads, loaders), this.access);
    this.createTeam = new CreateTeam(unitOfWork, this.teams);
    this.updateTeam = new UpdateTeam(unitOfWork, this.teams);
    this.createPerson = new CreatePerson(unitOfWork);
    this.addTerms = new AddTerms(unitOfWork);
    this.removeTerms = new RemoveTerms(unitOfWork);
    this.remove = new Remove(unitOfWork);
    this.archive = new Archive(unitOfWork, this.teams);
    this.updatePerson = new UpdatePerson(unitOfWork);
  }
}

/** Ids of a small department: a head over team and sub-team, someone in each, and someone in a team of nobody's. */
export interface Department {
  readonly tenant: TestTenant;
  readonly teamId: string;
  readonly subTeamId: string;
  readonly otherTeamId: string;
  readonly as: (
    role: 'owner' | 'admin' | 'hr' | 'head' | 'employee' | 'auditor',
    given?: Partial<TenantContext>,
  ) => TenantContext;
}

export async function aDepartment(database: TestDatabase): Promise<Department> {
  const [teamId, subTeamId, otherTeamId] = [newId(), newId(), newId()];
  const tenant = await aTenant()
    .withPerson('Head of marketing', 'head')
    .withPerson('Search specialist', 'employee')
    .withMember('admin')
    .withMember('hr')
    .withMember('auditor')
    .with(async (tx, built) => {
      const [head, employee] = [built.member('head').personId, built.member('employee').personId];
      await tx.query(
        `insert into premia.teams (tenant_id, id, name, parent_id, head_person_id, created_at)
         values ($1, $2, 'Digital', null, $5, $6), ($1, $3, 'Search', $2, null, $6), ($1, $4, 'Events', null, null, $6)`,
        [built.tenantId, teamId, subTeamId, otherTeamId, head, tx.ctx.now],
      );
      const outsider = newId();
      await tx.query(
        `insert into premia.persons (tenant_id, id, name, created_at) values ($1, $2, 'Event manager', $3)`,
        [built.tenantId, outsider, tx.ctx.now],
      );
      await tx.query(
        `insert into premia.terms (tenant_id, id, person_id, from_date, team_id, position, fte, eligible_pay, target_percent, created_at)
         select $1, t.id, t.person_id, '2021-01-01', t.team_id, 'Specialist', 1, t.pay, 20, $6
           from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::numeric[]) as t (id, person_id, team_id, pay)`,
        [
          built.tenantId,
          [newId(), newId(), newId()],
          [head, employee, outsider],
          [teamId, subTeamId, otherTeamId],
          ['90000', '60000', '50000'],
          tx.ctx.now,
        ],
      );
    })
    .in(database);
  const as: Department['as'] = (role, given) => tenant.as(tenant.member(role), given);
  return { tenant, teamId, subTeamId, otherTeamId, as };
}
