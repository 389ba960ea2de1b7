export { myBonusRoutes } from './lib/my-bonus.routes';
