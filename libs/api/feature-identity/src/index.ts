export { IdentityModule } from './lib/identity.module';
