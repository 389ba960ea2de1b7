export { reviewsRoutes } from './lib/reviews.routes';
