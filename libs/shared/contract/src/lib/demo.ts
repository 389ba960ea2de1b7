/**
 * The password of every login of the demo workspace, shown on the sign-in page. It opens sample data only, and a
 * production start has no demo.
 */
export const DEMO_PASSWORD = 'premia-demo-2021';
