import type { Routes } from '@angular/router';

/** Empty here; a development build puts the gallery of components in its place (see project.json). */
export const galleryRoutes: Routes = [];
