import type { Routes } from '@angular/router';

export const kpisRoutes: Routes = [];
export const cyclesRoutes: Routes = [];
