export { OrganizationModule } from './lib/organization.module';
