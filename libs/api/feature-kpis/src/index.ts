export { KpisModule } from './lib/kpis.module';
