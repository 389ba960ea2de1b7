import type { Type } from '@angular/core';
import { ApplicationInitStatus, provideZonelessChangeDetection } from '@angular/core';
import type { ComponentFixture } from '@angular/core/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import type { Permission, Role } from '@premia/shared-contract';
import { permissionScope } from '@premia/shared-contract';
import { provideMessages, SessionStore } from '@premia/web-util';
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
    roles: ['head'],
    personId: null,
    personName: null,
    since: '2021-02-01T09:00:00Z',
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
    action: 'person.updated',
    entity: 'person',
    entityId: 'person-1',
    before: { name: 'Analyst', email: null },
    after: { name: 'Search specialist', email: null },
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
    revokeInvitation: jest.fn<SettingsClient['revokeInvitation']>(),
    readAuditEvents: jest.fn<SettingsClient['readAuditEvents']>().mockResolvedValue(auditPage([anEvent()])),
    verifyAuditTrail: jest.fn<SettingsClient['verifyAuditTrail']>(),
  };
  return client as jest.Mocked<SettingsClient>;
}

export interface Stage {
  readonly client: jest.Mocked<SettingsClient>;
  readonly role?: Role;
  readonly session?: Partial<SessionStore>;
}

/** The page as a member with the given role meets it, in English, with a server that a test plays. */
export async function open<Page>(page: Type<Page>, stage: Stage): Promise<ComponentFixture<Page>> {
  const roles: readonly Role[] = [stage.role ?? 'owner'];
  const session = {
    can: (permission: Permission) => permissionScope(roles, permission) !== null,
    me: () => ({ email: 'owner@example.com', personName: null }),
    roles: () => roles,
    workspace: () => FIELD,
    start: () => Promise.resolve(),
    ...stage.session,
  };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([{ path: '**', children: [] }]),
      provideMessages('ui', 'settings'),
      { provide: SettingsClient, useValue: stage.client },
      { provide: SessionStore, useValue: session },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(page);
  await settle(fixture);
  return fixture;
}

/** Lets answers of the played server arrive and the page follow; by microtasks, so that no time passes. */
export async function settle(fixture: ComponentFixture<unknown>): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    await fixture.whenStable();
  }
}

/** A dialog arrives with its own file: one turn of the clock. */
export async function dialogOf(fixture: ComponentFixture<unknown>): Promise<HTMLElement> {
  for (let turn = 0; turn < 50 && document.querySelector('premia-dialog-frame') === null; turn++) {
    await new Promise((resolve) => setTimeout(resolve));
    await settle(fixture);
  }
  const frames = [...document.querySelectorAll<HTMLElement>('premia-dialog-frame')];
  const last = frames.at(-1);
  if (last === undefined) throw new Error('There is no dialog');
  return last;
}

export function textOf(fixture: ComponentFixture<unknown>): string {
  const element: HTMLElement = fixture.nativeElement;
  return (element.textContent ?? '').replace(/\s+/gu, ' ');
}

/** The one element of a kind whose words or label hold `words`. */
export function find<E extends HTMLElement>(root: ParentNode, selector: string, words: string): E {
  const found = [...root.querySelectorAll<E>(selector)].filter((element) =>
    `${element.textContent ?? ''} ${element.getAttribute('aria-label') ?? ''}`.includes(words),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} × ${selector} “${words}”`);
  return only;
}

/** The control that a label names. */
export function field<E extends HTMLInputElement | HTMLSelectElement = HTMLInputElement>(
  root: ParentNode,
  label: string,
): E {
  const labels = [...root.querySelectorAll('label')].filter(({ textContent }) => textContent?.trim().startsWith(label));
  const id = labels[0]?.htmlFor ?? '';
  const control = root.querySelector<E>(`[id="${id}"]`);
  if (labels.length !== 1 || control === null) throw new Error(`${labels.length} fields “${label}”`);
  return control;
}

export async function type(
  fixture: ComponentFixture<unknown>,
  control: HTMLInputElement | HTMLSelectElement,
  text: string,
): Promise<void> {
  control.value = text;
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  await settle(fixture);
}

export async function press(fixture: ComponentFixture<unknown>, element: HTMLElement): Promise<void> {
  element.click();
  await settle(fixture);
}
