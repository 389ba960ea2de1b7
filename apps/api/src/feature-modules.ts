import { IdentityModule } from '@premia/api-identity';
import { MeasurementsModule } from '@premia/api-measurements';
import { OrganizationModule } from '@premia/api-organization';
import { TenancyModule } from '@premia/api-tenancy';

/** Everything Premia can do, one module an area. */
export const FEATURE_MODULES = [IdentityModule, TenancyModule, OrganizationModule, MeasurementsModule];
