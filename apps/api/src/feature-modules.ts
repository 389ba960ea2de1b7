import { IdentityModule } from '@premia/api-identity';
import { MeasurementsModule } from '@premia/api-measurements';
import { OrganizationModule } from '@premia/api-organization';
import { ReviewsModule } from '@premia/api-reviews';

/** Everything Premia can do, one module an area. */
export const FEATURE_MODULES = [IdentityModule, OrganizationModule, MeasurementsModule, ReviewsModule];
