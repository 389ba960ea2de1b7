import type { Trace } from '@premia/domain-bonus';
import { addComponentGateSteps, addComponentSteps } from './component-steps';
import type { Step, Viewing } from './step';
import { StepList } from './step-list';
import { addTargetSteps } from './target-steps';
import { addCombinationSteps, addGateSteps, addModifierSteps, addStageSteps } from './total-steps';

/** The steps of a payout from actuals to total, in the order of bonus calculation §5: the last one's result is the total. */
export function stepsOf(trace: Trace, viewing: Viewing): readonly Step[] {
  const list = new StepList();
  addTargetSteps(list, trace);
  addComponentSteps(list, trace);
  addGateSteps(list, trace);
  addComponentGateSteps(list, trace);
  addCombinationSteps(list, trace);
  addModifierSteps(list, trace);
  addStageSteps(list, trace, viewing);
  return list.steps;
}
