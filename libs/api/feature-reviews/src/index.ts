export { ReviewsModule } from './lib/reviews.module';
