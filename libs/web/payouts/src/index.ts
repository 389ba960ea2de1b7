export { payoutsRoutes } from './lib/payouts.routes';
