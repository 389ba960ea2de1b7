import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems, RequestFailure } from '@premia/web-util';
import { withNewComponent } from '../draft/component-edits';
import { withNewGate } from '../draft/rule-edits';
import { plansRoutes } from '../plans.routes';
import {
  aClient,
  aPlan,
  aPublishedVersion,
  aVersion,
  CHOICES,
  find,
  open,
  SEVENTY_THIRTY,
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

  it('opens the draft of the next version at once where the latest is published', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(aPublishedVersion()));
    const fixture = await open(PlanDesignerPage, { client, inputs: INPUTS });
    expect(find<HTMLInputElement>(fixture, 'input[type=text]', 'Weight of Own KPIs').disabled).toBe(false);
    expect(textOf(fixture)).toContain('Marketing 70/30: version 2 · draft');
    expect(textOf(fixture)).toContain('Version 1 is published and stays as it is. The first change makes version 2.');
    expect(textOf(fixture)).not.toContain('Saved');
    expect(client.saveDraft).not.toHaveBeenCalled();
  });

  it('tries the plan on the last cycle that has ended, though another is going on', async () => {
    const client = aClient();
    const [ended] = CHOICES.cycles;
    if (ended === undefined) throw new Error('no cycle to try on');
    const goingOn = { ...ended, id: 'cycle-2', name: 'This century', from: '2021-03-01', to: '2099-12-31' };
    client.choices.mockResolvedValue({ ...CHOICES, cycles: [goingOn, ended] });
    const fixture = await open(PlanDesignerPage, { client, inputs: INPUTS });
    const cycle = find<HTMLSelectElement>(fixture, 'premia-select', 'This century').querySelector('select');
    expect(cycle?.selectedOptions[0]?.textContent.trim()).toBe('February 2021');
  });

  it('says what is no number, and where one is missing', async () => {
    const client = aClient();
    const fault = (path: string, value: string) =>
      ({ __typename: 'FieldProblem', path, code: 'not-a-decimal', message: 'the server’s', value }) as const;
    client.saveDraft.mockResolvedValue({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      message: 'Something is wrong.',
      fields: [fault('/components/0/weight', '7O'), fault('/components/1/cap', '')],
    });
    const fixture = await open(PlanDesignerPage, { client, inputs: INPUTS });
    await type(fixture, find<HTMLInputElement>(fixture, 'input[type=text]', 'Weight of Own KPIs'), '7O');
    await fixture.componentInstance.mayLeave();
    fixture.detectChanges();
    expect(textOf(fixture)).toContain('“7O” is not a number. Write one such as 12.5.');
    expect(textOf(fixture)).toContain('A number is missing. Write one such as 12.5.');
  });

  it('tries the plan for whoever drafts it', async () => {
    const client = aClient();
    await open(PlanDesignerPage, { client, inputs: INPUTS });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(client.preview).toHaveBeenCalled();
  });

  it('is asked by its route before it is left', () => {
    const routes = plansRoutes.flatMap(({ children }) => children ?? []);
    const designer = [...plansRoutes, ...routes].find(({ path }) => path === ':planId/design');
    expect(designer?.canDeactivate).toHaveLength(1);
  });

  it('is left without a question once the last change has been saved', async () => {
    const client = aClient();
    const fixture = await open(PlanDesignerPage, { client, inputs: INPUTS, confirms: false });
    await type(fixture, find<HTMLInputElement>(fixture, 'input[type=text]', 'Weight of Own KPIs'), '60');
    expect(await fixture.componentInstance.mayLeave()).toBe(true);
    expect(client.saveDraft).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['stays', false],
    ['goes', true],
  ])('asks before it is left with what the server never got, and %s as told', async (_what, confirms) => {
    const client = aClient();
    client.saveDraft.mockRejectedValue(new RequestFailure('offline', null));
    const fixture = await open(PlanDesignerPage, { client, inputs: INPUTS, confirms });
    await type(fixture, find<HTMLInputElement>(fixture, 'input[type=text]', 'Weight of Own KPIs'), '60');
    expect(await fixture.componentInstance.mayLeave()).toBe(confirms);
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
  });

  it('shows a published version as it stands to whoever may not draft', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(aPublishedVersion()));
    const fixture = await open(PlanDesignerPage, { client, role: 'auditor', inputs: INPUTS });
    expect(find<HTMLInputElement>(fixture, 'input[type=text]', 'Weight of Own KPIs').disabled).toBe(true);
    expect(textOf(fixture)).toContain('Marketing 70/30: version 1');
    expect(textOf(fixture)).not.toContain('· draft');
    expect(textOf(fixture)).toContain('Version 1 is published and stays as it is. A change makes version 2.');
    expect(textOf(fixture)).toContain('Everybody in the company');
    expect(textOf(fixture)).not.toContain('What it would pay');
    // Longer than the pause after which a preview is asked for.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(client.preview).not.toHaveBeenCalled();
    expect(textOf(fixture)).not.toContain('Choose');
  });

  it('names the teams of a plan to whoever reads it, and counts those that are not theirs to see', async () => {
    const client = aClient();
    const teamIds = ['team-1', 'team-of-another-head', 'team-of-a-third'];
    client.plan.mockResolvedValue(aPlan(aPublishedVersion({ teamIds })));
    const fixture = await open(PlanDesignerPage, { client, role: 'head', inputs: INPUTS });
    expect(textOf(fixture)).toContain('Digital, 2 other teams');
  });

  it('lets one choose whose units are paid, and says that this comes on top of the target', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(aVersion({ definition: withNewComponent(SEVENTY_THIRTY, 'per-unit') })));
    const fixture = await open(PlanDesignerPage, { client, inputs: INPUTS });
    expect(textOf(fixture)).toContain('Each part pays its share of the target bonus; pay per unit comes on top.');
    expect(textOf(fixture)).toContain('A part that pays per unit does not say yet of which KPI.');
    const select: HTMLSelectElement = fixture.nativeElement.querySelector('premia-per-unit-editor select');
    select.value = 'nps';
    select.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    expect(textOf(fixture)).not.toContain('A part that pays per unit does not say yet of which KPI.');
    expect(textOf(fixture)).toContain('₹ per unit');
    expect(find<HTMLButtonElement>(fixture, 'button', 'Publish').disabled).toBe(false);
    expect(await accessibilityProblems(fixture.nativeElement)).toEqual([]);
  });

  it('names limits by the sign of the currency', async () => {
    const text = textOf(await open(PlanDesignerPage, { client: aClient(), inputs: INPUTS }));
    expect(text).toContain('At most, ₹');
    expect(text).not.toContain('INR');
  });

  it('lets a head draft, and leaves publishing to others', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(aVersion({ teamIds: ['team-1'] })));
    const fixture = await open(PlanDesignerPage, { client, role: 'head', inputs: INPUTS });
    expect(textOf(fixture)).toContain('Add a condition');
    expect(textOf(fixture)).not.toContain('Publish');
  });

  it.each([[[]], [['team-1', 'team-of-another-head']]])(
    'lets a head read a plan that is for others as well (%j), and not change it',
    async (teamIds) => {
      const client = aClient();
      client.plan.mockResolvedValue(aPlan(aVersion({ teamIds })));
      const fixture = await open(PlanDesignerPage, { client, role: 'head', inputs: INPUTS });
      expect(textOf(fixture)).toContain('people outside your teams as well');
      expect(textOf(fixture)).not.toContain('Add a condition');
    },
  );

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
