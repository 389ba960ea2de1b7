import { Module } from '@nestjs/common';
import { ImportPeople } from './import-people/import-people.command';
import { PeopleImportQueries } from './import-people/people-import.queries';
import { PeopleImportResolver } from './import-people/people-import.resolver';
import { OrganizationAccess } from './organization-access';
import { CreatePerson } from './person/create-person.command';
import { PersonLoaders } from './person/person.loaders';
import { PersonQueries } from './person/person.queries';
import { PersonResolver } from './person/person.resolver';
import { PersonFieldsResolver } from './person/person-fields.resolver';
import { UpdatePerson } from './person/update-person.command';
import { Archive } from './removal/archive.command';
import { Remove } from './removal/remove.command';
import { CreateTeam } from './team/create-team.command';
import { TeamQueries } from './team/team.queries';
import { TeamResolver } from './team/team.resolver';
import { UpdateTeam } from './team/update-team.command';
import { AddTerms, RemoveTerms } from './terms/add-terms.command';
import { TermsPayResolver } from './terms/terms-pay.resolver';

@Module({
  providers: [
    OrganizationAccess,
    TeamResolver,
    TeamQueries,
    CreateTeam,
    UpdateTeam,
    PersonResolver,
    PersonFieldsResolver,
    PersonLoaders,
    PersonQueries,
    CreatePerson,
    UpdatePerson,
    AddTerms,
    RemoveTerms,
    TermsPayResolver,
    Remove,
    Archive,
    PeopleImportResolver,
    PeopleImportQueries,
    ImportPeople,
  ],
})
export class OrganizationModule {}
