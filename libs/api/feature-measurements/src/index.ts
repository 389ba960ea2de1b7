export { MeasurementsModule } from './lib/measurements.module';
