export { DraggableCurve } from './lib/designer/draggable-curve';
export { SCENARIOS } from './lib/designer/plan-preview-store';
export { SummaryCard } from './lib/designer/summary-card';
export { hintsOf, refusalOf, WarningsCard } from './lib/designer/warnings-card';
export { kindOf } from './lib/draft/component-edits';
export { readPlan } from './lib/draft/read-plan';
export { isWeighted } from './lib/draft/weight-edits';
export { designPlanRoute, newPlanRoute } from './lib/plan-designer.routes';
