export { kpisRoutes } from './lib/kpis.routes';
