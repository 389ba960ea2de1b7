import type { Provider, Type } from '@angular/core';
import { ApplicationInitStatus, provideZonelessChangeDetection } from '@angular/core';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter, Router, TitleStrategy, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Permission, Role } from '@premia/shared-contract';
import { permissionScope } from '@premia/shared-contract';
import type { MessageArea } from '@premia/shared-messages';
import { PageTitles, provideMessages, RunChangesClient, SessionStore } from '@premia/web-util';
import { PageHarness } from './page-harness';

/** Who looks at a page, where, and what the server answers. */
export interface PageStage {
  /** Areas of messages beside the interface's own. */
  readonly messages: readonly MessageArea[];
  /** Clients that a test plays. */
  readonly answers: readonly Provider[];
  readonly role?: Role;
  /** What the session says, where it is not the default. */
  readonly session?: Partial<Record<keyof SessionStore, unknown>>;
  /** `Manual` where a test draws deferred blocks by hand. */
  readonly deferBlocks?: DeferBlockBehavior;
  /** The page's inputs; in the product they stand in the address. */
  readonly inputs?: Readonly<Record<string, string>>;
}

const NOTHING_CHANGED: Pick<RunChangesClient, 'read' | 'standingRun'> = {
  read: () => Promise.resolve(null),
  standingRun: () => Promise.resolve(null),
};

/** What every page meets: a member with the role in a workspace of India, English texts, an address bar. */
export function stageProviders({ answers, messages, role = 'owner', session = {} }: PageStage): Provider[] {
  const roles: readonly Role[] = [role];
  return [
    provideZonelessChangeDetection(),
    provideRouter([], withComponentInputBinding()),
    provideMessages('ui', ...messages),
    {
      provide: SessionStore,
      useValue: {
        can: (permission: Permission) => permissionScope(roles, permission) !== null,
        scopeOf: (permission: Permission) => permissionScope(roles, permission),
        roles: () => roles,
        me: () => ({ email: 'owner@example.com', personId: null, personName: null }),
        workspace: () => ({ name: 'Field', currency: 'INR', timeZone: 'Asia/Kolkata' }),
        ...session,
      },
    },
    { provide: RunChangesClient, useValue: NOTHING_CHANGED },
    { provide: TitleStrategy, useExisting: PageTitles },
    ...answers,
  ] as Provider[];
}

/** Opens a page at an address that holds its inputs. */
export async function openPage(page: Type<unknown>, stage: PageStage): Promise<PageHarness> {
  TestBed.configureTestingModule({
    providers: [...stageProviders(stage)],
    deferBlockBehavior: stage.deferBlocks ?? DeferBlockBehavior.Playthrough,
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  TestBed.inject(Router).resetConfig([
    { path: 'page', component: page },
    { path: '**', children: [] },
  ]);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(`/page?${new URLSearchParams(stage.inputs).toString()}`);
  return PageHarness.of(harness.fixture);
}
