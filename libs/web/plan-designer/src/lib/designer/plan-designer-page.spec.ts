import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { describe, expect, it, jest } from '@jest/globals';
import { RequestFailure } from '@premia/web-util';
import { accessibilityProblems } from '@premia/web-util/testing';
import { aClient, aPlan, aPublishedVersion, aVersion, CHOICES, open, SEVENTY_THIRTY } from '../../../testing';
import { withNewComponent } from '../draft/component-edits';
import { withNewGate } from '../draft/rule-edits';
import { designPlanRoute } from '../plan-designer.routes';
import { PlanDesignerPage } from './plan-designer-page';

const INPUTS = { planId: 'plan-1' };

// Drawing the whole designer and walking it with axe takes its time on a busy machine.
jest.setTimeout(20_000);

describe('The plan designer', () => {
  it('gives the team the rest of what is typed for own KPIs', async () => {
    const page = await open(PlanDesignerPage, { client: aClient(), inputs: INPUTS });
    await page.type(page.find<HTMLInputElement>('input[type=text]', 'Weight of Own KPIs'), '62,5');
    expect(page.find<HTMLInputElement>('input[type=text]', 'Weight of Team').value).toBe('37.5');
    expect(await page.text()).toContain('The weights add up to 100 %.');
  });

  it('moves the points of a curve by keys, as the table shows', async () => {
    const page = await open(PlanDesignerPage, { client: aClient(), inputs: INPUTS });
    const point = page.find<HTMLElement>('[role=slider]', 'Point 2 of 3');
    point.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp' }));
    point.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', shiftKey: true }));
    await page.fixture.whenStable();
    expect(point.getAttribute('aria-valuetext')).toBe('90\u00a0% of the target pays 101\u00a0%');
    expect(page.find<HTMLInputElement>('input', 'Attainment, %, 2').value).toBe('90');
    expect(page.find<HTMLInputElement>('input', 'Pays, %, 2').value).toBe('101');
  });

  it('does not publish a plan with a condition that reads nothing yet', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(aVersion({ definition: withNewGate(SEVENTY_THIRTY) })));
    const page = await open(PlanDesignerPage, { client, inputs: INPUTS });
    expect(await page.text()).toContain('A condition does not say yet what it compares.');
    expect(page.find<HTMLButtonElement>('button', 'Publish').disabled).toBe(true);
  });

  it('opens the draft of the next version at once where the latest is published', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(aPublishedVersion()));
    const page = await open(PlanDesignerPage, { client, inputs: INPUTS });
    expect(page.find<HTMLInputElement>('input[type=text]', 'Weight of Own KPIs').disabled).toBe(false);
    expect(await page.text()).toContain('Marketing 70/30: version 2 · draft');
    expect(await page.text()).toContain('Version 1 is published and stays as it is. The first change makes version 2.');
    expect(await page.text()).not.toContain('Saved');
    expect(client.saveDraft).not.toHaveBeenCalled();
  });

  it('tries the plan on the cycle that every page begins with, though another is later', async () => {
    const client = aClient();
    const [ended] = CHOICES.cycles;
    if (ended === undefined) throw new Error('no cycle to try on');
    const goingOn = {
      ...ended,
      id: 'cycle-2',
      name: 'This century',
      isFirst: false,
      from: '2021-03-01',
      to: '2099-12-31',
    };
    client.choices.mockResolvedValue({ ...CHOICES, cycles: [goingOn, ended] });
    const page = await open(PlanDesignerPage, { client, inputs: INPUTS });
    const cycle = page.find<HTMLSelectElement>('premia-select', 'This century').querySelector('select');
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
    const page = await open(PlanDesignerPage, { client, inputs: INPUTS });
    await page.type(page.find<HTMLInputElement>('input[type=text]', 'Weight of Own KPIs'), '7O');
    await page.instanceOf(PlanDesignerPage).mayLeave();
    page.fixture.detectChanges();
    expect(await page.text()).toContain('“7O” is not a number. Write one such as 12.5.');
    expect(await page.text()).toContain('A number is missing. Write one such as 12.5.');
  });

  it('marks the very cell of a curve that is no number, and says why once', async () => {
    const client = aClient();
    const path = '/plan/components/0/curve/points/1/0';
    client.saveDraft.mockResolvedValue({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      message: 'Something is wrong.',
      fields: [{ __typename: 'FieldProblem', path, code: 'not-a-decimal', message: 'the server’s', value: 'abc' }],
    });
    const page = await open(PlanDesignerPage, { client, inputs: INPUTS });
    await page.type(page.find<HTMLInputElement>('input', 'Attainment, %, 2'), 'abc');
    await page.instanceOf(PlanDesignerPage).mayLeave();
    page.fixture.detectChanges();
    const invalid = [...page.element.querySelectorAll('[aria-invalid="true"]')];
    expect(invalid.map((cell) => cell.getAttribute('aria-label'))).toEqual(['Attainment, %, 2']);
    expect((await page.text()).split('“abc” is not a number').length - 1).toBe(1);
  });

  it('says at the weights what policy refuses, and why the plan cannot be published', async () => {
    const client = aClient();
    const message = 'The team’s share is 60 %, and the policy allows 50 %.';
    const warning = { __typename: 'PlanWarning', code: 'team-share-above-policy', message, path: null } as const;
    client.plan.mockResolvedValue(aPlan(aVersion({ warnings: [warning] })));
    const page = await open(PlanDesignerPage, { client, inputs: INPUTS });
    expect(page.get('premia-components-section').textContent).toContain(message);
    expect(page.get('premia-warnings-card').textContent).not.toContain(message);
    expect(page.find<HTMLButtonElement>('button', 'Publish').disabled).toBe(true);
    expect(page.get('#plan-blocked').textContent).toContain(message);
  });

  it('can still undo after a look at another page', async () => {
    const client = aClient();
    const page = await open(PlanDesignerPage, { client, inputs: INPUTS });
    await page.type(page.find<HTMLInputElement>('input[type=text]', 'Weight of Own KPIs'), '60');
    await page.instanceOf(PlanDesignerPage).mayLeave();
    const saved = client.saveDraft.mock.lastCall?.[1] as typeof SEVENTY_THIRTY;
    client.plan.mockResolvedValue(aPlan(aVersion({ definition: saved })));
    await TestBed.inject(Router).navigateByUrl('/elsewhere');
    await TestBed.inject(Router).navigateByUrl('/page?planId=plan-1');
    await page.fixture.whenStable();
    await page.press('Undo');
    expect(page.find<HTMLInputElement>('input[type=text]', 'Weight of Own KPIs').value).toBe('70');
  });

  it('tries the plan for whoever drafts it', async () => {
    const client = aClient();
    await open(PlanDesignerPage, { client, inputs: INPUTS });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(client.preview).toHaveBeenCalled();
  });

  it('is asked by its route before it is left', () => {
    expect(designPlanRoute.canDeactivate).toHaveLength(1);
  });

  it('is left without a question once the last change has been saved', async () => {
    const client = aClient();
    const page = await open(PlanDesignerPage, { client, inputs: INPUTS, confirms: false });
    await page.type(page.find<HTMLInputElement>('input[type=text]', 'Weight of Own KPIs'), '60');
    expect(await page.instanceOf(PlanDesignerPage).mayLeave()).toBe(true);
    expect(client.saveDraft).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['stays', false],
    ['goes', true],
  ])('asks before it is left with what the server never got, and %s as told', async (_what, confirms) => {
    const client = aClient();
    client.saveDraft.mockRejectedValue(new RequestFailure('offline', null));
    const page = await open(PlanDesignerPage, { client, inputs: INPUTS, confirms });
    await page.type(page.find<HTMLInputElement>('input[type=text]', 'Weight of Own KPIs'), '60');
    expect(await page.instanceOf(PlanDesignerPage).mayLeave()).toBe(confirms);
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
  });

  it('shows a published version as it stands to whoever may not draft', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(aPublishedVersion()));
    const page = await open(PlanDesignerPage, { client, role: 'auditor', inputs: INPUTS });
    expect(page.find<HTMLInputElement>('input[type=text]', 'Weight of Own KPIs').disabled).toBe(true);
    expect(await page.text()).toContain('Marketing 70/30: version 1');
    expect(await page.text()).not.toContain('· draft');
    expect(await page.text()).toContain('Version 1 is published and stays as it is. A change makes version 2.');
    expect(await page.text()).toContain('Everybody in the company');
    expect(await page.text()).not.toContain('What it would pay');
    // Longer than the pause after which a preview is asked for.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(client.preview).not.toHaveBeenCalled();
    expect(await page.text()).not.toContain('Choose');
  });

  it('names the teams of a plan to whoever reads it, and counts those that are not theirs to see', async () => {
    const client = aClient();
    const teamIds = ['team-1', 'team-of-another-head', 'team-of-a-third'];
    client.plan.mockResolvedValue(aPlan(aPublishedVersion({ teamIds })));
    const page = await open(PlanDesignerPage, { client, role: 'head', inputs: INPUTS });
    expect(await page.text()).toContain('Digital, 2 other teams');
  });

  it('lets one choose whose units are paid, and says that this comes on top of the target', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(aVersion({ definition: withNewComponent(SEVENTY_THIRTY, 'per-unit') })));
    const page = await open(PlanDesignerPage, { client, inputs: INPUTS });
    expect(await page.text()).toContain('Each part pays its share of the target bonus; pay per unit comes on top.');
    expect(await page.text()).toContain('A part that pays per unit does not say yet of which KPI.');
    const select = page.get<HTMLSelectElement>('premia-per-unit-editor select');
    select.value = 'nps';
    select.dispatchEvent(new Event('change'));
    await page.fixture.whenStable();
    expect(await page.text()).not.toContain('A part that pays per unit does not say yet of which KPI.');
    expect(await page.text()).toContain('₹ per unit');
    expect(page.find<HTMLButtonElement>('button', 'Publish').disabled).toBe(false);
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });

  it('names limits by the sign of the currency', async () => {
    const text = await (await open(PlanDesignerPage, { client: aClient(), inputs: INPUTS })).text();
    expect(text).toContain('At most, ₹');
    expect(text).not.toContain('INR');
  });

  it('lets a head draft, and leaves publishing to others', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(aVersion({ teamIds: ['team-1'] })));
    const page = await open(PlanDesignerPage, { client, role: 'head', inputs: INPUTS });
    expect(await page.text()).toContain('Add a condition');
    expect(await page.text()).not.toContain('Publish');
  });

  it.each([[[]], [['team-1', 'team-of-another-head']]])(
    'lets a head read a plan that is for others as well (%j), and not change it',
    async (teamIds) => {
      const client = aClient();
      client.plan.mockResolvedValue(aPlan(aVersion({ teamIds })));
      const page = await open(PlanDesignerPage, { client, role: 'head', inputs: INPUTS });
      expect(await page.text()).toContain('people outside your teams as well');
      expect(await page.text()).not.toContain('Add a condition');
    },
  );

  it('says that there is no such plan', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(null);
    expect(await (await open(PlanDesignerPage, { client, inputs: INPUTS })).text()).toContain('There is no such plan');
  });

  it('leaves axe nothing to find', async () => {
    const page = await open(PlanDesignerPage, { client: aClient(), inputs: INPUTS });
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });
});
