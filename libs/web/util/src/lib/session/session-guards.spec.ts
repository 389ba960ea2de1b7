import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { permissionGuard, signedInGuard, signedOutGuard } from './session-guards';
import { SessionStore } from './session-store';

@Component({ selector: 'premia-some-page', template: 'page' })
class SomePage {}

@Component({ selector: 'premia-nothing-page', template: 'nothing here' })
class NothingPage {}

async function visit(
  path: string,
  session: { isSignedIn: boolean; may?: string },
): Promise<{ url: string; text: string }> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: 'sign-in', component: SomePage, canActivate: [signedOutGuard] },
        {
          path: 'payouts',
          component: SomePage,
          canActivate: [signedInGuard],
          canMatch: [permissionGuard('runs.read', 'payouts.read')],
        },
        { path: '', pathMatch: 'full', component: SomePage, canActivate: [signedInGuard] },
        { path: '**', component: NothingPage },
      ]),
      {
        provide: SessionStore,
        useValue: { isSignedIn: () => session.isSignedIn, can: (permission: string) => permission === session.may },
      },
    ],
  });
  const harness = await RouterTestingHarness.create(path);
  return { url: TestBed.inject(Router).url, text: harness.routeNativeElement?.textContent ?? '' };
}

describe('the guards of the session', () => {
  it('send who is not signed in to sign in, and remember where they were going', async () => {
    const { url } = await visit('/payouts?cycle=7', { isSignedIn: false, may: 'payouts.read' });
    expect(url).toBe('/sign-in?next=%2Fpayouts%3Fcycle%3D7');
  });

  it('remember nothing for who came to the front door', async () => {
    expect((await visit('/', { isSignedIn: false })).url).toBe('/sign-in');
  });

  it('keep who is signed in away from signing in', async () => {
    expect((await visit('/sign-in', { isSignedIn: true })).url).toBe('/');
  });

  it('open a page to any of its permissions', async () => {
    expect((await visit('/payouts', { isSignedIn: true, may: 'payouts.read' })).text).toBe('page');
  });

  it('make a page that one may not see look like one that does not exist', async () => {
    const forbidden = await visit('/payouts', { isSignedIn: true, may: 'kpis.read' });
    TestBed.resetTestingModule();
    const unknown = await visit('/no-such-place', { isSignedIn: true, may: 'kpis.read' });
    expect(forbidden.text).toBe(unknown.text);
  });
});
