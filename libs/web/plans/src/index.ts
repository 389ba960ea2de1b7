export { plansRoutes } from './lib/plans.routes';
