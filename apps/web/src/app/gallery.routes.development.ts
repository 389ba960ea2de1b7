import type { Routes } from '@angular/router';

export const galleryRoutes: Routes = [
  { path: 'gallery', loadComponent: () => import('./gallery/gallery-page').then((file) => file.GalleryPage) },
  {
    path: 'gallery/charts',
    loadComponent: () => import('./gallery/gallery-charts-page').then((file) => file.GalleryChartsPage),
  },
];
