import { IdentityModule } from '@premia/api-identity';
import { OrganizationModule } from '@premia/api-organization';

/** Everything Premia can do, one module an area. */
export const FEATURE_MODULES = [IdentityModule, OrganizationModule];
