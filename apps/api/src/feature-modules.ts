import { IdentityModule } from '@premia/api-identity';
import { KpisModule } from '@premia/api-kpis';
import { MeasurementsModule } from '@premia/api-measurements';
import { OrganizationModule } from '@premia/api-organization';
import { PayoutsModule } from '@premia/api-payouts';
import { PlansModule } from '@premia/api-plans';
import { ReviewsModule } from '@premia/api-reviews';
import { TenancyModule } from '@premia/api-tenancy';

/** Everything Premia can do, one module an area. */
export const FEATURE_MODULES = [
  IdentityModule,
  TenancyModule,
  OrganizationModule,
  MeasurementsModule,
  KpisModule,
  ReviewsModule,
  PlansModule,
  PayoutsModule,
];
