import type { Routes } from '@angular/router';

export const dataRoutes: Routes = [];
