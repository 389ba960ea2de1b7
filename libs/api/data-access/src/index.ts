export {};

export { evaluateAssignments, readAssignmentActuals } from './lib/measurements/assignment-actuals';
export type { AssignmentActual, AssignmentActualsQuery, MeasuredAssignment } from './lib/measurements/assignment-actuals';
export { readObservationSeries } from './lib/measurements/observation-series';
export type { ObservationGrain, ObservationQuery } from './lib/measurements/observation-series';
export type { SqlReader } from './lib/measurements/sql-reader';
