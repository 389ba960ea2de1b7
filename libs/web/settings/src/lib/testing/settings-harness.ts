import type { Type } from '@angular/core';
import { jest } from '@jest/globals';
import type { PageHarness, PageStage } from '@premia/web-testing';
import { openPage } from '@premia/web-testing';
import type {
  AuditEvent,
  AuditPage,
  Invitation,
  InvitationsPage,
  Member,
  MembersPage,
  Workspace,
} from '../settings-client';
import { SettingsClient } from '../settings-client';

export const FIELD: Workspace = {
  __typename: 'Workspace',
  id: 'workspace-field',
  name: 'Field',
  currency: 'INR',
  timeZone: 'Asia/Kolkata',
  policies: {
    __typename: 'WorkspacePolicies',
    teamShareLimit: '50',
    kpiCountMin: 3,
    kpiCountMax: 5,
    headsSeePay: true,
  },
};

export function aMember(changes: Partial<Member> = {}): Member {
  return {
    __typename: 'Member',
    id: 'member-head',
    email: 'head@example.com',
    name: null,
    roles: ['head'],
    personId: null,
    personName: null,
    since: '2021-02-01T09:00:00Z',
    state: 'active',
    accessEndsAt: null,
    ...changes,
  };
}

export function anInvitation(changes: Partial<Invitation> = {}): Invitation {
  return {
    __typename: 'Invitation',
    id: 'invitation-1',
    email: 'search@example.com',
    roles: ['employee'],
    createdAt: '2021-03-01T09:00:00Z',
    expiresAt: '2021-03-08T09:00:00Z',
    state: 'open',
    ...changes,
  };
}

export function anEvent(changes: Partial<AuditEvent> = {}): AuditEvent {
  return {
    __typename: 'AuditEvent',
    id: 'event-1',
    sequence: 1,
    at: '2021-03-01T09:00:00Z',
    actorEmail: 'owner@example.com',
    action: 'person_updated',
    entity: 'person',
    entityId: 'person-1',
    subject: 'Search specialist',
    changes: [{ __typename: 'FieldChange', of: null, field: 'name', before: 'Analyst', after: 'Search specialist' }],
    hash: '3f9a',
    ...changes,
  };
}

const LAST_PAGE = { __typename: 'PageInfo', endCursor: null, hasNextPage: false } as const;

export function membersPage(members: readonly Member[]): MembersPage {
  return { __typename: 'MemberConnection', totalCount: members.length, pageInfo: LAST_PAGE, nodes: [...members] };
}

export function invitationsPage(invitations: readonly Invitation[]): InvitationsPage {
  return {
    __typename: 'InvitationConnection',
    totalCount: invitations.length,
    pageInfo: LAST_PAGE,
    nodes: [...invitations],
  };
}

export function auditPage(events: readonly AuditEvent[]): AuditPage {
  return { __typename: 'AuditEventConnection', totalCount: events.length, pageInfo: LAST_PAGE, nodes: [...events] };
}

export function aClient(): jest.Mocked<SettingsClient> {
  const client: Partial<jest.Mocked<SettingsClient>> = {
    readWorkspace: jest.fn<SettingsClient['readWorkspace']>().mockResolvedValue(FIELD),
    updateWorkspace: jest.fn<SettingsClient['updateWorkspace']>(),
    readMembers: jest.fn<SettingsClient['readMembers']>().mockResolvedValue(membersPage([aMember()])),
    readInvitations: jest.fn<SettingsClient['readInvitations']>().mockResolvedValue(invitationsPage([])),
    updateRoles: jest.fn<SettingsClient['updateRoles']>(),
    changeMember: jest.fn<SettingsClient['changeMember']>(),
    readRoleGrants: jest.fn<SettingsClient['readRoleGrants']>().mockResolvedValue([]),
    decideRoleGrant: jest.fn<SettingsClient['decideRoleGrant']>(),
    revokeInvitation: jest.fn<SettingsClient['revokeInvitation']>(),
    readAuditEvents: jest.fn<SettingsClient['readAuditEvents']>().mockResolvedValue(auditPage([anEvent()])),
    verifyAuditTrail: jest.fn<SettingsClient['verifyAuditTrail']>(),
  };
  return client as jest.Mocked<SettingsClient>;
}

export interface Stage extends Pick<PageStage, 'role' | 'session' | 'inputs'> {
  readonly client: jest.Mocked<SettingsClient>;
}

export function open(page: Type<unknown>, { client, session = {}, ...stage }: Stage): Promise<PageHarness> {
  return openPage(page, {
    ...stage,
    messages: ['settings'],
    answers: [{ provide: SettingsClient, useValue: client }],
    session: { workspace: () => FIELD, start: () => Promise.resolve(), ...session },
  });
}
