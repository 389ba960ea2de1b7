export { dataRoutes } from './lib/data.routes';
