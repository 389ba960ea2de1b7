export { aKpiStanding } from './lib/a-kpi-standing';
export type { PageStage } from './lib/open-page';
export { openPage, stageProviders } from './lib/open-page';
export { PageHarness } from './lib/page-harness';
export { rupees } from './lib/rupees';
