import { ApplicationInitStatus } from '@angular/core';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import type { Route, Routes } from '@angular/router';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { grantsOf } from '@premia/shared-contract';
import { stageProviders } from '@premia/web-testing';
import { GraphqlClient, Language, SessionStore } from '@premia/web-util';
import { createSession } from '@premia/web-util/testing';
import { appRoutes } from '../app.routes';
import { FIRST_ID, PlayedServer } from './played-server';

const ALL = ['owner', 'employee'] as const;

/** Whoever is signed in is led away from these. */
const ENTRY: ReadonlySet<string> = new Set(['/sign-in', '/sign-up']);

interface Place {
  readonly path: string;
  readonly title: Route['title'];
}

/** Every place that shows a page, with its parameters filled in. */
async function placesOf(routes: Routes, before = ''): Promise<readonly Place[]> {
  const found = await Promise.all(
    routes.map(async (route): Promise<readonly Place[]> => {
      const path = [before, route.path]
        .filter(Boolean)
        .join('/')
        .replace(/:number/u, '1')
        .replace(/:\w+/gu, FIRST_ID);
      const children = route.children ?? ((await route.loadChildren?.()) as Routes | undefined);
      if (children !== undefined) return placesOf(children, path);
      const isPage = route.component !== undefined || route.loadComponent !== undefined;
      return isPage && route.path !== '**' ? [{ path: `/${path}`, title: route.title }] : [];
    }),
  );
  return found.flat();
}

describe('The title of a page', () => {
  let places: readonly Place[] = [];

  beforeAll(async () => {
    places = await placesOf(appRoutes);
  }, 60_000);

  it('is named by every route, with a text', () => {
    expect(places.length).toBeGreaterThan(30);
    expect(places.filter(({ title }) => typeof title !== 'string')).toEqual([]);
  });

  describe.each(['en', 'ru'] as const)('in %s', (language) => {
    it('is each page’s own, and names what the page shows', async () => {
      const server = new PlayedServer();
      TestBed.configureTestingModule({
        deferBlockBehavior: DeferBlockBehavior.Manual,
        providers: [
          ...stageProviders({
            messages: ['app', 'shell'],
            answers: [{ provide: GraphqlClient, useValue: server.client }, SessionStore],
          }),
        ],
      });
      await TestBed.inject(ApplicationInitStatus).donePromise;
      const texts = TestBed.inject(Language);
      await texts.use(language);
      // States that only this server knows have no text.
      const describeKnown = texts.describe.bind(texts);
      texts.describe = (code, values) => (code.includes(' of ') ? code : describeKnown(code, values));
      TestBed.inject(Router).resetConfig(appRoutes);
      const harness = await RouterTestingHarness.create();
      const titles = new Map<string, string>();
      for (const { path } of places) {
        if (!ENTRY.has(path))
          TestBed.inject(SessionStore).open(
            createSession({ roles: ALL, permissions: grantsOf(ALL).map(({ permission }) => permission) }),
          );
        await harness.navigateByUrl(path);
        await server.answer(0, () => new Promise((resolve) => setTimeout(resolve, 20)));
        harness.fixture.detectChanges();
        titles.set(path, document.title);
      }
      const twice = [...Map.groupBy(titles, ([, title]) => title)].filter(([, pages]) => pages.length > 1);
      expect(twice).toEqual([]);
      const nameless = [...titles].filter(([path, title]) => path.includes(FIRST_ID) && !/[nN]ame of 0/u.test(title));
      // The company has the workspace's name.
      expect(nameless.map(([path]) => path)).toEqual([`/cycles/${FIRST_ID}/company`]);
    }, 120_000);
  });
});
