import { inject, Injectable } from '@angular/core';
import type { ColumnMapping, Schema } from '@premia/web-util';
import { GraphqlClient, readAll } from '@premia/web-util';
import type {
  DeleteOutcomeFragment,
  ImportPeopleMutation,
  InvitationPartsFragment,
  InviteMemberMutation,
  PeopleQuery,
  PersonDetailsFragment,
  PersonInput,
  PersonRowFragment,
  PreviewPeopleImportQuery,
  SavePersonOutcomeFragment,
  SaveTeamOutcomeFragment,
  TeamPartsFragment,
  TermsInput,
  TermsPartsFragment,
  UpdatePersonMutationVariables,
  UpdateTeamMutationVariables,
  WithdrawInvitationMutation,
} from './organization.graphql.generated';
import {
  AddTermsDocument,
  ArchivePersonDocument,
  ArchiveTeamDocument,
  CreatePersonDocument,
  CreateTeamDocument,
  DeletePersonDocument,
  DeleteTeamDocument,
  ImportPeopleDocument,
  InviteMemberDocument,
  OpenInvitationsDocument,
  PeopleDocument,
  PersonDocument,
  PreviewPeopleImportDocument,
  RemoveTermsDocument,
  TeamsDocument,
  UpdatePersonDocument,
  UpdateTeamDocument,
  WithdrawInvitationDocument,
} from './organization.graphql.generated';

export type Terms = TermsPartsFragment;
export type PersonInList = PersonRowFragment;
export type Person = PersonDetailsFragment;
export type Team = TeamPartsFragment;
export type ReplacedTerms = Person['replacedTerms'][number];
export type Invitation = InvitationPartsFragment;
export type PeoplePage = PeopleQuery['people'];
export type SavedPerson = SavePersonOutcomeFragment;
export type SavedTeam = SaveTeamOutcomeFragment;
export type SentInvitation = InviteMemberMutation['createInvitation'];
/** An invitation that an owner has to approve before it goes out. */
export type InvitationRequest = Extract<SentInvitation, { readonly __typename: 'RoleGrant' }>;
export type RevokedInvitation = WithdrawInvitationMutation['revokeInvitation'];
export type PreviewResult = PreviewPeopleImportQuery['previewPeopleImport'];
export type Preview = Extract<PreviewResult, { readonly __typename: 'PeopleImportPreview' }>;
export type ImportResult = ImportPeopleMutation['importPeople'];
export type ImportedPeople = Extract<ImportResult, { readonly __typename: 'PeopleImported' }>;
export type { PersonInput, TermsInput };

export interface PeopleFilter {
  readonly search: string;
  /** Empty: all teams. */
  readonly teamId: string;
  readonly archived?: boolean;
}

export interface NewInvitation {
  readonly email: string;
  readonly roles: readonly Schema.Role[];
  readonly personId: string | null;
}

const PEOPLE_PER_PAGE = 50;

/** The operations of the people, teams and invitations pages, one method each. */
@Injectable({ providedIn: 'root' })
export class OrganizationClient {
  readonly #client = inject(GraphqlClient);

  async readPeople({ archived = false, search, teamId }: PeopleFilter, after: string | null): Promise<PeoplePage> {
    const filter = { search: search.trim() || null, teamId: teamId || null, archived };
    return (await this.#client.query(PeopleDocument, { first: PEOPLE_PER_PAGE, after, ...filter })).people;
  }

  async readPerson(id: string): Promise<Person | null> {
    return (await this.#client.query(PersonDocument, { id })).person;
  }

  readTeams(archived = false): Promise<readonly Team[]> {
    return readAll(async (page) => (await this.#client.query(TeamsDocument, { ...page, archived })).teams);
  }

  readInvitations(): Promise<readonly Invitation[]> {
    return readAll(async (page) => (await this.#client.query(OpenInvitationsDocument, page)).invitations);
  }

  async createPerson(person: PersonInput): Promise<SavedPerson> {
    return (await this.#client.mutate(CreatePersonDocument, { person })).createPerson;
  }

  async updatePerson(change: UpdatePersonMutationVariables): Promise<SavedPerson> {
    return (await this.#client.mutate(UpdatePersonDocument, change)).updatePerson;
  }

  /** @param replaces terms from the same day that these are meant to replace */
  async addTerms(personId: string, terms: TermsInput, replaces: string | null): Promise<SavedPerson> {
    return (await this.#client.mutate(AddTermsDocument, { personId, terms, replaces })).addTerms;
  }

  async removeTerms(personId: string, termsId: string): Promise<SavedPerson> {
    return (await this.#client.mutate(RemoveTermsDocument, { personId, termsId })).removeTerms;
  }

  async deletePerson(id: string): Promise<DeleteOutcomeFragment> {
    return (await this.#client.mutate(DeletePersonDocument, { id })).deletePerson;
  }

  async archivePerson(id: string, archived: boolean): Promise<SavedPerson> {
    return (await this.#client.mutate(ArchivePersonDocument, { id, archived })).archivePerson;
  }

  async deleteTeam(id: string): Promise<DeleteOutcomeFragment> {
    return (await this.#client.mutate(DeleteTeamDocument, { id })).deleteTeam;
  }

  async archiveTeam(id: string, archived: boolean): Promise<SavedTeam> {
    return (await this.#client.mutate(ArchiveTeamDocument, { id, archived })).archiveTeam;
  }

  async createTeam(name: string, parentId: string | null, headPersonId: string | null): Promise<SavedTeam> {
    return (await this.#client.mutate(CreateTeamDocument, { name, parentId, headPersonId })).createTeam;
  }

  async updateTeam(change: UpdateTeamMutationVariables): Promise<SavedTeam> {
    return (await this.#client.mutate(UpdateTeamDocument, change)).updateTeam;
  }

  async invite({ email, roles, personId }: NewInvitation): Promise<SentInvitation> {
    return (await this.#client.mutate(InviteMemberDocument, { email, roles: [...roles], personId })).createInvitation;
  }

  async revokeInvitation(id: string): Promise<RevokedInvitation> {
    return (await this.#client.mutate(WithdrawInvitationDocument, { id })).revokeInvitation;
  }

  async previewImport(uploadId: string, mapping: ColumnMapping | null): Promise<PreviewResult> {
    const variables = { uploadId, mapping: mapping === null ? null : [...mapping] };
    return (await this.#client.query(PreviewPeopleImportDocument, variables)).previewPeopleImport;
  }

  async importPeople(uploadId: string, mapping: ColumnMapping, mode: Schema.ImportMode): Promise<ImportResult> {
    return (await this.#client.mutate(ImportPeopleDocument, { uploadId, mapping: [...mapping], mode })).importPeople;
  }
}
