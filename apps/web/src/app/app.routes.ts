import type { Routes } from '@angular/router';
import { galleryRoutes } from './gallery.routes';

export const appRoutes: Routes = [...galleryRoutes];
