import type { Routes } from '@angular/router';
import { permissionGuard, withMessages } from '@premia/web-util';

function editorAt(path: string): Routes[number] {
  return {
    path,
    title: 'reviews.editor.short',
    canMatch: [permissionGuard('assignments.manage')],
    loadComponent: async () => (await import('./editor/editor-page')).EditorPage,
  };
}

/** Pages under `/cycles`. */
export const reviewsRoutes: Routes = withMessages('reviews', [
  {
    path: '',
    pathMatch: 'full',
    title: 'reviews.cycles.title',
    loadComponent: async () => (await import('./cycles/cycles-page')).CyclesPage,
  },
  {
    path: ':cycleId',
    pathMatch: 'full',
    title: 'reviews.cycle.short',
    loadComponent: async () => (await import('./cycle/cycle-page')).CyclePage,
  },
  {
    path: ':cycleId/targets',
    title: 'reviews.grid.short',
    canMatch: [permissionGuard('assignments.manage')],
    loadComponent: async () => (await import('./grid/grid-page')).GridPage,
  },
  editorAt(':cycleId/person/:personId'),
  editorAt(':cycleId/team/:teamId'),
  editorAt(':cycleId/company'),
]);
