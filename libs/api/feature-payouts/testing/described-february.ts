import type { PlanInput } from '@premia/domain-bonus';
import type { DescribedWorkspace } from './described-workspace';

/** People on target with 6 000 a month, the whole of February. */
export function describedFebruary(plan: PlanInput, names: readonly string[]): DescribedWorkspace {
  const terms = { from: '2021-01-01', to: null, team: null, fte: '1', targetAmount: '6000' };
  const kpi = { kpi: 'leads', weight: '100', target: '10', channels: ['search'] };
  return {
    cycle: { kind: 'month', from: '2021-02-01', to: '2021-02-28' },
    plan,
    people: names.map((name) => ({ name, leftOn: null, terms: [terms], kpis: [kpi] })),
    teams: {},
    observed: [{ metric: 'leads', channel: 'search', value: '10' }],
  };
}
