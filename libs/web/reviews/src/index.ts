import type { Routes } from '@angular/router';

export const reviewsRoutes: Routes = [];
