import type { Routes } from '@angular/router';

export const galleryRoutes: Routes = [
  {
    path: 'gallery',
    title: 'Gallery',
    loadComponent: () => import('./gallery/gallery-page').then((file) => file.GalleryPage),
  },
];
