import type { Routes } from '@angular/router';
import { NAVIGATION, NotFoundPage, ShellFrame } from '@premia/web-shell';
import { appRoutes } from './app.routes';

function pathsOf(routes: Routes): string[] {
  return routes.flatMap((route) => [route.path ?? '', ...pathsOf(route.children ?? [])]);
}

const inFrame = appRoutes.find((route) => route.component === ShellFrame)?.children ?? [];

describe('the application’s routes', () => {
  it('hold every place of the navigation', () => {
    expect(pathsOf(appRoutes)).toEqual(expect.arrayContaining(NAVIGATION.map((item) => item.path.slice(1))));
  });

  it('open each of those places by permission only, and load it on its first visit', () => {
    const places = inFrame.filter((route) => NAVIGATION.some((item) => item.path.slice(1) === route.path));
    expect(places).toHaveLength(NAVIGATION.length);
    expect(places.every((route) => (route.canMatch?.length ?? 0) > 0 && route.loadChildren !== undefined)).toBe(true);
  });

  it('end in the page that says there is nothing', () => {
    expect(inFrame.at(-1)).toMatchObject({ path: '**', component: NotFoundPage });
  });

  it('ship no gallery', () => {
    expect(pathsOf(appRoutes).some((path) => path.startsWith('gallery'))).toBe(false);
  });
});
