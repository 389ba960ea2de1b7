import type { Type } from '@angular/core';
import { jest } from '@jest/globals';
import type { PageHarness, PageStage } from '@premia/web-testing';
import { openPage } from '@premia/web-testing';
import { LocalMail, Uploads } from '@premia/web-util';
import type { Invitation, PeoplePage, Person, PersonInList, Team, Terms } from '../organization-client';
import { OrganizationClient } from '../organization-client';

export function aTeam(changes: Partial<Team> = {}): Team {
  return {
    __typename: 'Team',
    id: 'team-digital',
    name: 'Digital',
    parentId: null,
    headPersonId: null,
    headName: null,
    peopleCount: 4,
    archived: false,
    ...changes,
  };
}

export function someTerms(changes: Partial<Terms> = {}): Terms {
  return {
    __typename: 'Terms',
    id: 'terms-1',
    from: '2021-01-01',
    to: null,
    teamId: 'team-digital',
    teamName: 'Digital',
    position: 'Search specialist',
    fte: '1',
    eligiblePay: { __typename: 'Money', amount: '60000', currency: 'INR' },
    targetPercent: '20',
    targetAmount: null,
    ...changes,
  };
}

export function aPerson(changes: Partial<Person> = {}): Person {
  return {
    __typename: 'Person',
    id: '0190b3c0-0000-7000-8000-000000000001',
    name: 'Search specialist',
    email: 'search@example.com',
    personnelNumber: '101',
    leftOn: null,
    membershipRoles: null,
    currentTerms: someTerms(),
    terms: [someTerms()],
    archived: false,
    replacedTerms: [],
    ...changes,
  };
}

export function anInvitation(changes: Partial<Invitation> = {}): Invitation {
  return {
    __typename: 'Invitation',
    id: 'invitation-1',
    email: 'search@example.com',
    roles: ['employee'],
    personId: '0190b3c0-0000-7000-8000-000000000001',
    createdAt: '2021-03-01T09:00:00Z',
    expiresAt: '2021-03-08T09:00:00Z',
    state: 'open',
    ...changes,
  };
}

export function aPageOf(people: readonly PersonInList[], changes: Partial<PeoplePage> = {}): PeoplePage {
  return {
    __typename: 'PersonConnection',
    totalCount: people.length,
    pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
    nodes: [...people],
    ...changes,
  };
}

/** Every operation answers with an empty workspace until a test says otherwise. */
export function aClient(): jest.Mocked<OrganizationClient> {
  const client: Partial<jest.Mocked<OrganizationClient>> = {
    readPeople: jest.fn<OrganizationClient['readPeople']>().mockResolvedValue(aPageOf([])),
    readPerson: jest.fn<OrganizationClient['readPerson']>().mockResolvedValue(null),
    readTeams: jest.fn<OrganizationClient['readTeams']>().mockResolvedValue([]),
    readInvitations: jest.fn<OrganizationClient['readInvitations']>().mockResolvedValue([]),
    createPerson: jest.fn<OrganizationClient['createPerson']>(),
    updatePerson: jest.fn<OrganizationClient['updatePerson']>(),
    addTerms: jest.fn<OrganizationClient['addTerms']>(),
    removeTerms: jest.fn<OrganizationClient['removeTerms']>(),
    deletePerson: jest.fn<OrganizationClient['deletePerson']>(),
    archivePerson: jest.fn<OrganizationClient['archivePerson']>(),
    deleteTeam: jest.fn<OrganizationClient['deleteTeam']>(),
    archiveTeam: jest.fn<OrganizationClient['archiveTeam']>(),
    createTeam: jest.fn<OrganizationClient['createTeam']>(),
    updateTeam: jest.fn<OrganizationClient['updateTeam']>(),
    invite: jest.fn<OrganizationClient['invite']>(),
    revokeInvitation: jest.fn<OrganizationClient['revokeInvitation']>(),
    previewImport: jest.fn<OrganizationClient['previewImport']>(),
    importPeople: jest.fn<OrganizationClient['importPeople']>(),
  };
  return client as jest.Mocked<OrganizationClient>;
}

export interface Stage extends Pick<PageStage, 'role' | 'session' | 'inputs'> {
  readonly client: jest.Mocked<OrganizationClient>;
  readonly upload?: Uploads['send'];
}

export function open(page: Type<unknown>, { client, upload, ...stage }: Stage): Promise<PageHarness> {
  return openPage(page, {
    ...stage,
    messages: ['organization'],
    answers: [
      { provide: OrganizationClient, useValue: client },
      { provide: Uploads, useValue: { send: upload } },
      { provide: LocalMail, useValue: { isOpen: () => Promise.resolve(false) } },
    ],
  });
}
