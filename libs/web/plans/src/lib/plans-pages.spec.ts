import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { describe, expect, it, jest } from '@jest/globals';
import {
  aClient,
  aPlan,
  aPublishedVersion,
  aVersion,
  inList,
  open,
  person,
  somePreview,
} from '@premia/web-plan-designer/testing';
import { rupees } from '@premia/web-testing';
import { RequestFailure } from '@premia/web-util';
import { accessibilityProblems } from '@premia/web-util/testing';
import { HALF_OF_ONE_KPI, ONE_KPI } from '../../testing/own-difference-fixture';
import { PlansPage } from './plans-page';
import { PlanPage } from './versions/plan-page';
import { PlanVersionPage } from './versions/plan-version-page';
import { PublishPlanPage } from './versions/publish-plan-page';

const INPUTS = { planId: 'plan-1' };
const ME = { __typename: 'PendingAcknowledgement', personId: 'person-1', name: 'Search specialist' } as const;

describe('The plans page', () => {
  it('teaches what a plan is, and offers to create one to whoever may', async () => {
    expect(await (await open(PlansPage, { client: aClient() })).text()).toContain('Create a plan');
    TestBed.resetTestingModule();
    expect(await (await open(PlansPage, { client: aClient(), role: 'auditor' })).text()).not.toContain('Create a plan');
  });

  it('shows the published version and the draft in work beside it', async () => {
    const client = aClient();
    const published = aPublishedVersion({
      acknowledgements: { __typename: 'AcknowledgementSummary', needed: 4, given: 1, overridden: 0 },
    });
    client.plans.mockResolvedValue([inList(aPlan(aVersion({ id: 'v2', number: 2 }), published))]);
    const text = await (await open(PlansPage, { client })).text();
    expect(text).toContain('published');
    expect(text).toContain('draft of version 2 in work');
    expect(text).toContain('1 of 4');
  });

  it('opens the only plan for an employee, and leads to the text of each where there are several', async () => {
    const client = aClient();
    const plan = inList(aPlan(aPublishedVersion()));
    client.plans.mockResolvedValue([plan]);
    await open(PlansPage, { client, role: 'employee' });
    expect(TestBed.inject(Router).url).toBe('/plans/plan-1/versions/1');
    TestBed.resetTestingModule();
    client.plans.mockResolvedValue([plan, { ...plan, id: 'plan-2', name: 'Other' }]);
    const page = await open(PlansPage, { client, role: 'employee' });
    expect(page.find('a', 'Marketing 70/30').getAttribute('href')).toBe('/plans/plan-1/versions/1');
  });

  it('says what keeps the list away and reads it again on demand', async () => {
    const client = aClient();
    client.plans.mockRejectedValueOnce(new RequestFailure('offline', null));
    const page = await open(PlansPage, { client });
    await page.press('Try again');
    expect(await page.text()).toContain('No plan yet');
  });
});

describe('A draft', () => {
  it('is discarded after a question, and with the first version the plan', async () => {
    const client = aClient();
    const page = await open(PlanPage, { client, inputs: INPUTS });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press('Discard the draft');
    expect(client.discardDraft.mock.calls).toEqual([['plan-1']]);
    expect(navigate).toHaveBeenCalledWith(['/plans']);
  });

  it('stays when the question is answered with no', async () => {
    const client = aClient();
    const page = await open(PlanPage, { client, inputs: INPUTS, confirms: false });
    await page.press('Discard the draft');
    expect(client.discardDraft).not.toHaveBeenCalled();
  });

  it('stays where the server has something against it, which is said', async () => {
    const client = aClient();
    client.discardDraft.mockResolvedValue({
      __typename: 'Conflict',
      code: 'X',
      message: 'There is no draft any more.',
    });
    const page = await open(PlanPage, { client, inputs: INPUTS });
    await page.press('Discard the draft');
    expect(await page.text()).toContain('There is no draft any more.');
  });

  it('of a published plan goes alone, and a published version cannot be discarded', async () => {
    const client = aClient();
    client.discardDraft.mockResolvedValue({ __typename: 'PlanDraftDiscarded', planRemains: true });
    client.plan.mockResolvedValueOnce(aPlan(aVersion({ id: 'v2', number: 2 }), aPublishedVersion()));
    client.plan.mockResolvedValue(aPlan(aPublishedVersion()));
    const page = await open(PlanPage, { client, inputs: INPUTS });
    await page.press('Discard the draft');
    await page.whenStable();
    expect(await page.text()).not.toContain('Discard the draft');
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });
});

describe('A plan with two versions', () => {
  it('shows their difference in money, person by person', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(
      aPlan(aVersion({ id: 'v2', number: 2, definition: { newer: true } }), aPublishedVersion()),
    );
    client.preview.mockImplementation(({ definition }) =>
      Promise.resolve(
        somePreview(
          typeof definition === 'object' && definition !== null && 'newer' in definition
            ? { cost: rupees('9000.00'), people: [person('search', '9000.00')] }
            : { cost: rupees('8907.06'), people: [person('search', '8907.06')] },
        ),
      ),
    );
    const page = await open(PlanPage, { client, inputs: INPUTS });
    const text = await page.text();
    expect(text).toContain('Difference in money');
    expect(text).toContain('+92.94');
  });

  it('leads an employee to the text of the version, and says whether they have acknowledged it', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(
      aPlan(aPublishedVersion({ number: 2, acknowledgedByMe: true, pendingAcknowledgements: [ME] })),
    );
    const page = await open(PlanPage, { client, role: 'employee', inputs: INPUTS });
    const links = [...page.element.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/plans/plan-1/versions/2');
    expect(links).not.toContain('/plans/plan-1/design');
    expect(await page.text()).toContain('you have acknowledged it');
    expect(await page.text()).not.toContain('still to read this version');
  });

  it('shows a plan as a picture, with what everybody together can reach', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(aPublishedVersion()));
    client.preview.mockResolvedValue(somePreview({ cost: rupees('141000') }));
    const page = await open(PlanPage, { client, inputs: INPUTS });
    const picture = page.get('premia-plan-picture');
    expect(picture.querySelectorAll('premia-draggable-curve')).toHaveLength(2);
    expect(picture.textContent).toContain('Own KPIs, 70 % of the bonus');
    expect(picture.textContent?.replace(/\s+/gu, ' ')).toContain('If everybody is at maximum141 000.00 ₹');
  });

  it('hides the hints for whoever makes plans from those it pays', async () => {
    const client = aClient();
    const warning = { __typename: 'PlanWarning', code: 'cliff', message: 'A jump at 80 %.', path: null } as const;
    client.plan.mockResolvedValue(aPlan(aPublishedVersion({ warnings: [warning] })));
    expect(await (await open(PlanPage, { client, inputs: INPUTS })).text()).toContain('A jump at 80 %.');
    TestBed.resetTestingModule();
    const read = await open(PlanPage, { client, role: 'employee', inputs: INPUTS });
    expect(await read.text()).not.toContain('A jump at 80 %.');
  });

  it.each([
    ['owner', '/plans/plan-1/publish'],
    ['head', null],
  ] as const)('offers %s to publish a draft: %s', async (role, path) => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(aVersion()));
    const page = await open(PlanPage, { client, role, inputs: INPUTS });
    expect(page.element.querySelector('a[href$="/publish"]')?.getAttribute('href') ?? null).toBe(path);
  });

  it('shows an employee no money of others', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(aPublishedVersion()));
    const page = await open(PlanPage, { client, role: 'employee', inputs: INPUTS });
    expect(client.preview).not.toHaveBeenCalled();
    expect(await page.text()).not.toContain('What it would pay');
  });
});

describe('Publishing', () => {
  it('asks once with the consequence, and goes back to the plan when it is done', async () => {
    const client = aClient();
    const page = await open(PublishPlanPage, { client, inputs: INPUTS });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press('Publish version 1');
    expect(client.publish.mock.calls).toEqual([['plan-1', null]]);
    expect(navigate).toHaveBeenCalledWith(['/plans', 'plan-1']);
  });

  describe('a later version', () => {
    const second = aVersion({ id: 'v2', number: 2 });

    it('begins with the month after the latest cycle that has begun', async () => {
      const client = aClient();
      client.plan.mockResolvedValue(aPlan(second, aPublishedVersion({ appliesFrom: '2021-02-01' })));
      const page = await open(PublishPlanPage, { client, inputs: INPUTS });
      jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
      expect(await page.text()).toContain('Version 1 applies from 1 February 2021: that day or a later one.');
      expect(await page.text()).not.toContain('Empty means');
      await page.press('Publish version 2');
      expect(client.publish.mock.calls).toEqual([['plan-1', '2021-03-01']]);
    });

    it.each([
      ['', 'Choose a day: version 1 applies from 1 February 2021'],
      ['31.01.2021', 'Version 1 applies from 1 February 2021; this one can’t apply earlier.'],
    ])('is not sent with a day that the server would refuse: “%s”', async (day, words) => {
      const client = aClient();
      client.plan.mockResolvedValue(aPlan(second, aPublishedVersion({ appliesFrom: '2021-02-01' })));
      const page = await open(PublishPlanPage, { client, inputs: INPUTS });
      await page.change(page.get<HTMLInputElement>('premia-date-field input'), day);
      expect(await page.text()).toContain(words);
      await page.press('Publish version 2');
      expect(client.publish).not.toHaveBeenCalled();
    });

    it('warns before the rules of a cycle that has begun change', async () => {
      const client = aClient();
      client.plan.mockResolvedValue(aPlan(second, aPublishedVersion()));
      const page = await open(PublishPlanPage, { client, inputs: INPUTS });
      expect(await page.text()).not.toContain('under the previous version');
      expect(await page.text()).toContain('Empty means for every cycle.');
      await page.change(page.get<HTMLInputElement>('premia-date-field input'), '01.02.2021');
      expect(await page.text()).toContain('In February 2021 people already work under the previous version');
      expect(await accessibilityProblems(page.element)).toEqual([]);
    });
  });

  it('does nothing when the person thinks better of it', async () => {
    const client = aClient();
    const page = await open(PublishPlanPage, { client, inputs: INPUTS, confirms: false });
    await page.press('Publish version 1');
    expect(client.publish).not.toHaveBeenCalled();
  });

  it('says why the server would not', async () => {
    const client = aClient();
    client.publish.mockResolvedValue({ __typename: 'Conflict', code: 'X', message: 'There is no draft.' });
    const page = await open(PublishPlanPage, { client, inputs: INPUTS });
    await page.press('Publish version 1');
    expect(await page.text()).toContain('There is no draft.');
  });
});

describe('Those who have still to read a version', () => {
  const second = aPublishedVersion({
    id: 'version-2',
    number: 2,
    acknowledgements: { __typename: 'AcknowledgementSummary', needed: 4, given: 1, overridden: 1 },
    pendingAcknowledgements: [{ __typename: 'PendingAcknowledgement', personId: 'media', name: 'Media specialist' }],
  });

  it('are named, and the owner puts the version into force without them, with a reason', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(second, aPublishedVersion()));
    client.overrideAcknowledgement.mockResolvedValue({ __typename: 'BonusPlanVersion' });
    const page = await open(PlanPage, { client, inputs: INPUTS });
    const text = await page.text();
    expect(text).toContain('2 people have still to read this version');
    expect(text).toContain('Media specialist');
    expect(text).toContain('and 1 other');
    expect(text).toContain('1 of 4 acknowledged, 1 put into force without');
    await page.press('Put into force without them');
    expect(client.overrideAcknowledgement.mock.calls).toEqual([['version-2', 'On leave']]);
    expect(client.plan).toHaveBeenCalledTimes(2);
  });

  it('keep what the server says against it in sight', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(second, aPublishedVersion()));
    const message = 'Everybody has acknowledged it.';
    client.overrideAcknowledgement.mockResolvedValue({
      __typename: 'Conflict',
      code: 'PLAN.NOBODY_TO_OVERRIDE',
      message,
    });
    const page = await open(PlanPage, { client, inputs: INPUTS });
    await page.press('Put into force without them');
    expect(await page.text()).toContain(message);
  });

  it.each([
    ['a first version holds for everybody', 'owner', { ...second, number: 1 }],
    ['nobody but the owner decides for others', 'hr', second],
  ] as const)('can not be passed over: %s', async (_why, role, version) => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(version));
    const text = await (await open(PlanPage, { client, role, inputs: INPUTS })).text();
    expect(text).toContain('Media specialist');
    expect(text).not.toContain('Put into force without them');
  });
});

describe('Reading a version', () => {
  it('shows what it changes in one’s own bonus, on the numbers of the latest cycle', async () => {
    const client = aClient();
    client.plan.mockResolvedValue(aPlan(aPublishedVersion({ definition: HALF_OF_ONE_KPI })));
    client.myCalculation.mockResolvedValue({
      __typename: 'MyBonus',
      engineInput: ONE_KPI,
      cycle: { __typename: 'Cycle', name: 'January 2021' },
      planVersion: { __typename: 'BonusPlanVersionSummary', id: 'version-0', planName: 'Marketing 70/30', number: 0 },
    });
    const page = await open(PlanVersionPage, { client, role: 'employee', inputs: { ...INPUTS, number: '1' } });
    const text = await page.text();
    expect(text).toContain('Your numbers of January 2021');
    expect(text).toContain('11 000.00 ₹');
    expect(text).toContain('5 500.00 ₹');
    expect(text).toContain('−5 500.00 ₹');
  });

  it('says its choices in words and records that one has read it, once', async () => {
    const client = aClient();
    const version = aPublishedVersion({
      acknowledgements: { __typename: 'AcknowledgementSummary', needed: 1, given: 0, overridden: 0 },
    });
    client.plan.mockResolvedValue(aPlan(version));
    client.acknowledge.mockResolvedValue({ __typename: 'BonusPlanVersion' });
    const page = await open(PlanVersionPage, {
      client,
      role: 'employee',
      inputs: { ...INPUTS, number: '1', from: 'my-bonus' },
    });
    expect(await page.text()).toContain('Components add up');
    const button = page.find('button', 'I have read the plan');
    button.click();
    await page.press(button);
    expect(client.acknowledge.mock.calls).toEqual([['version-1']]);
    expect(await page.text()).toContain('You have acknowledged this version.');
  });
});
