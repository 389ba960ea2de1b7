import type { PlanInput } from '@premia/domain-bonus';
import { shortKpiName } from '@premia/domain-kpi';
import { componentName } from '@premia/domain-plans';
import type { LocalizedName, Text } from '@premia/shared-messages';
import type { MeasureSource } from '../assemble/records';
import type { Subject } from '../steps/step';

/** What people call the parts of a payout that the calculation knows by id. */
export interface Names {
  measure(subject: Subject): LocalizedName;
  component(componentId: string): Text;
  /** The measure of a subject, or its component where it has none. */
  subject(subject: Subject): Text;
}

/** Measures are named by the KPI behind them, frozen with the payout; one that only gates read, by the KPI that it is the key of. */
export function namesOf(plan: PlanInput, sources: readonly MeasureSource[]): Names {
  const kpis = new Map(sources.map(({ component, measure, kpi }) => [placeOf(component, measure), kpi]));
  const anywhere = new Map(sources.map(({ measure, kpi }) => [measure, kpi]));
  const names: Names = {
    measure: ({ componentId = '', measureId = '' }) =>
      shortKpiName(kpis.get(placeOf(componentId, measureId)) ?? anywhere.get(measureId) ?? measureId),
    component: (componentId) => {
      const component = plan.components.find(({ id }) => id === componentId);
      return component === undefined ? componentId : componentName(plan, component);
    },
    subject: (subject) => {
      if (subject.measureId !== undefined) return names.measure(subject);
      return subject.componentId === undefined ? (subject.modifierId ?? '') : names.component(subject.componentId);
    },
  };
  return names;
}

function placeOf(component: string, measure: string): string {
  return JSON.stringify([component, measure]);
}
