/** What processes of the service use of this library: it knows no framework and no database, so that a process starts in a moment. */
export { copyLine } from './lib/database/copy-line';
export { SliceActuals } from './lib/measurements/slice-actuals';
export { idsInOrder, newId } from './lib/new-id';
export { isInScope as reaches } from './lib/organization/visibility';
