import { kpiByKey } from '../catalogue/kpi-catalogue';
import type { KpiDefinition } from '../catalogue/kpi-definition';
import { controllabilityWarning } from './controllability-warning';

function kpiOf(key: string): KpiDefinition {
  const kpi = kpiByKey(key);
  if (kpi === undefined) throw new Error(`no KPI ${key}`);
  return kpi;
}

describe('giving a KPI to an owner', () => {
  it('warns where one person gets a KPI that only a team can move', () => {
    expect(controllabilityWarning(kpiOf('cac'), 'person')).toMatchObject({ code: 'beyond-one-person', level: 'team' });
  });

  it('warns more softly where the person shares the influence', () => {
    expect(controllabilityWarning(kpiOf('cpo'), 'person')).toMatchObject({ code: 'shared-influence', level: 'shared' });
  });

  it('does not warn for a KPI of one’s own, nor for teams and the company', () => {
    expect(controllabilityWarning(kpiOf('ctr'), 'person')).toBeNull();
    expect(controllabilityWarning(kpiOf('cac'), 'team')).toBeNull();
    expect(controllabilityWarning(kpiOf('cac'), 'company')).toBeNull();
  });
});
