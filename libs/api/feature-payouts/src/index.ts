export { PayoutsModule } from './lib/payouts.module';
