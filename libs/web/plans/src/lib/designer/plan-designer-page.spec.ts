import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@premia/web-util';
import { withNewGate } from '../draft/rule-edits';
import {
  SEVENTY_THIRTY,
  aClient,
  aPlan,
  aPublishedVersion,
  aVersion,
  find,
  open,
  textOf,
  type,
} from '../testing/plans-harness';
import { PlanDesignerPage } from './plan-designer-page';

const INPUTS = { planId: 'plan-1' };

describe('The plan designer', () => {
  it('gives the team the rest of what is typed for own KPIs', async () => {
    const fixture = await open(PlanDesignerPage, { client: aClient(), inputs: INPUTS });
    await type(fixture, find<HTMLInputElement>(fixture, 'input[type=text]', 'Weight of Own KPIs'), '62,5');
    expect(find<HTMLInputElement>(fixture, 'input[type=text]', 'Weight of Team').value).toBe('37.5');
    expect(textOf(fixture)).toContain('The weights add up to 100 %.');
  });

  it('moves the points of a curve by keys, as the table shows', async () => {
    const fixture = await open(PlanDesignerPage, { client: aClient(), inputs: INPUTS });
    const point = find<HTMLElement>(fixture, '[role=slider]', 'Point 2 of 3');
    point.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp' }));
    point.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', shiftKey: true }));
    await fixture.whenStable();
    expect(point.getAttribute('aria-valuetext')).toBe('90\u00a0% of the target pays 101\u00a0%');
    expect(find<HTMLInputElement>(fixture, 'input', 'Attainment, %, 2').value).toBe('90');
    expect(find<HTMLInputElement>(fixture, 'input', 'Pays, %, 2').value).toBe('101');
  });

  it('does not publish a plan with a condition that reads nothing yet', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(aVersion({ definition: withNewGate(SEVENTY_THIRTY) })));
    const fixture = await open(PlanDesignerPage, { client, inputs: INPUTS });
    expect(textOf(fixture)).toContain('A condition does not say yet what it reads.');
    expect(find<HTMLButtonElement>(fixture, 'button', 'Publish').disabled).toBe(true);
  });

  it('shows a published version as it stands, and opens the next one on demand', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(aPublishedVersion()));
    const fixture = await open(PlanDesignerPage, { client, inputs: INPUTS });
    expect(find<HTMLInputElement>(fixture, 'input[type=text]', 'Weight of Own KPIs').disabled).toBe(true);
    find<HTMLButtonElement>(fixture, 'button', 'Change in a new version').click();
    await fixture.whenStable();
    expect(find<HTMLInputElement>(fixture, 'input[type=text]', 'Weight of Own KPIs').disabled).toBe(false);
  });

  it('lets a head draft, and leaves publishing to others', async () => {
    const fixture = await open(PlanDesignerPage, { client: aClient(), role: 'head', inputs: INPUTS });
    expect(textOf(fixture)).toContain('Add a condition');
    expect(textOf(fixture)).not.toContain('Publish');
  });

  it('says that there is no such plan', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(null);
    expect(textOf(await open(PlanDesignerPage, { client, inputs: INPUTS }))).toContain('There is no such plan');
  });

  it('leaves axe nothing to find', async () => {
    const fixture = await open(PlanDesignerPage, { client: aClient(), inputs: INPUTS });
    expect(await accessibilityProblems(fixture.nativeElement)).toEqual([]);
  });
});
