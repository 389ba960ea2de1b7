import type { Routes } from '@angular/router';

export const payoutsRoutes: Routes = [];
