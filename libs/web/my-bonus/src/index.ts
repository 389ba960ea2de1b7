import type { Routes } from '@angular/router';

export const myBonusRoutes: Routes = [];
