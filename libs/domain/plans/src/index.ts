export type { PlanFault } from './lib/check/check-plan';
export { checkPlan } from './lib/check/check-plan';
export { errorMessage } from './lib/check/error-message';
export { planSummary as planChoices } from './lib/summary/plan-summary';
export { planWarnings } from './lib/warnings/plan-warnings';
export { isTeamShareAllowed, teamShareMessage } from './lib/warnings/team-share';
export type { MeasureName } from './lib/words/component-name';
export { componentName, isPerUnit } from './lib/words/component-name';
