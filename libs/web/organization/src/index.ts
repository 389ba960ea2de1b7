import type { Routes } from '@angular/router';

export const organizationRoutes: Routes = [];
