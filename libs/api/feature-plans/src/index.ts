export { PlansModule } from './lib/plans.module';
