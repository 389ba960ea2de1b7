export type { PlanScenario } from './lib/plans.graphql.generated';
export type {
  DesignerChoices,
  Plan,
  PlanPreview,
  PlanSummary,
  PlanVersion,
  ReadVersion,
  SavedPlan,
} from './lib/plans-client';
export { PlansClient } from './lib/plans-client';
