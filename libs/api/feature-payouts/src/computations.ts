/** What runs in a thread: it knows no framework and no database, so that a thread starts in a moment. */
export { CALCULATE_RUN } from './lib/calculate-payout-run/calculate-run.computation';
