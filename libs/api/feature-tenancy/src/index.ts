export { TenancyModule } from './lib/tenancy.module';
