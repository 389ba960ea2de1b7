import type { Type } from '@angular/core';
import { ApplicationInitStatus, provideZonelessChangeDetection } from '@angular/core';
import type { ComponentFixture } from '@angular/core/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import type { Permission, Role } from '@premia/shared-contract';
import { permissionScope } from '@premia/shared-contract';
import { provideMessages, SessionStore, Uploads } from '@premia/web-util';
import { LocalMail } from '../invitation/local-mail';
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
    createTeam: jest.fn<OrganizationClient['createTeam']>(),
    updateTeam: jest.fn<OrganizationClient['updateTeam']>(),
    invite: jest.fn<OrganizationClient['invite']>(),
    revokeInvitation: jest.fn<OrganizationClient['revokeInvitation']>(),
    previewImport: jest.fn<OrganizationClient['previewImport']>(),
    importPeople: jest.fn<OrganizationClient['importPeople']>(),
  };
  return client as jest.Mocked<OrganizationClient>;
}

export interface Stage {
  readonly client: jest.Mocked<OrganizationClient>;
  readonly role?: Role;
  readonly upload?: Uploads['send'];
  readonly inputs?: Readonly<Record<string, unknown>>;
}

/** The page as a member with the given role meets it, in English, with a server that a test plays. */
export async function open<Page>(page: Type<Page>, stage: Stage): Promise<ComponentFixture<Page>> {
  const roles: readonly Role[] = [stage.role ?? 'owner'];
  const session = {
    can: (permission: Permission) => permissionScope(roles, permission) !== null,
    workspace: () => ({ currency: 'INR', timeZone: 'Asia/Kolkata' }),
  };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([{ path: '**', children: [] }]),
      provideMessages('ui', 'organization'),
      { provide: OrganizationClient, useValue: stage.client },
      { provide: SessionStore, useValue: session },
      { provide: Uploads, useValue: { send: stage.upload } },
      { provide: LocalMail, useValue: { isOpen: () => Promise.resolve(false) } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(stage.inputs ?? {})) fixture.componentRef.setInput(name, value);
  await settle(fixture);
  return fixture;
}

/** Lets answers of the played server arrive and the page follow; by microtasks, so that played clocks don't matter. */
export async function settle(fixture: ComponentFixture<unknown>): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    await fixture.whenStable();
  }
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
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await settle(fixture);
}

export async function press(fixture: ComponentFixture<unknown>, element: HTMLElement): Promise<void> {
  element.click();
  await settle(fixture);
}
