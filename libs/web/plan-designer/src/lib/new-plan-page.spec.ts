import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { describe, expect, it, jest } from '@jest/globals';
import { accessibilityProblems } from '@premia/web-util/testing';
import { aClient, aPlan, aVersion, CHOICES, inList, open } from '../../testing';
import { NewPlanPage } from './new-plan-page';

describe('A new plan', () => {
  it('is created once, from the chosen template, on two presses', async () => {
    const client = aClient();
    const page = await open(NewPlanPage, { client });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const form = page.get<HTMLFormElement>('form');
    form.dispatchEvent(new Event('submit'));
    form.dispatchEvent(new Event('submit'));
    await page.whenStable();
    expect(client.create).toHaveBeenCalledTimes(1);
    expect(client.create.mock.lastCall?.[0]).toBe('Marketing 70/30');
    expect(navigate).toHaveBeenCalledWith(['/plans', 'plan-1', 'design']);
  });

  it('offers a name that no other plan has, and leaves alone what is typed', async () => {
    const client = aClient();
    const named = (name: string) => inList({ ...aPlan(aVersion()), name });
    client.plans.mockResolvedValue(['Marketing 70/30', 'Marketing 70/30 (2)'].map(named));
    const page = await open(NewPlanPage, { client });
    const name = page.get<HTMLInputElement>('input[type=text]');
    expect(name.value).toBe('Marketing 70/30 (3)');
    await page.type(name, '');
    expect(name.value).toBe('');
    await page.type(name, 'Spring');
    await page.press(page.find('label', 'A pool to share').querySelector('input') ?? name);
    expect(name.value).toBe('Spring');
  });

  it('keeps the name and says at the field why it can not be had', async () => {
    const client = aClient();
    client.create.mockResolvedValue({
      __typename: 'Conflict',
      code: 'PLAN.NAME_TAKEN',
      message: 'Choose another name.',
    });
    const page = await open(NewPlanPage, { client });
    const name = page.get<HTMLInputElement>('input[type=text]');
    await page.type(name, 'Spring');
    await page.press('Create and design');
    expect(await page.text()).toContain('Choose another name.');
    expect(name.value).toBe('Spring');
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });
});

describe('A new plan of a head', () => {
  const twoTeams = {
    ...CHOICES,
    teams: [...CHOICES.teams, { __typename: 'Team' as const, id: 'team-2', name: 'Brand', peopleCount: 2 }],
  };

  it('is for teams of their own, at least one of them', async () => {
    const client = aClient();
    client.choices.mockResolvedValue(twoTeams);
    const page = await open(NewPlanPage, { client, role: 'head' });
    const create = page.find('button', 'Create and design');
    expect(await page.text()).toContain('Choose at least one of the teams that you lead');
    expect(create.hasAttribute('disabled')).toBe(true);
    await page.press(page.find('label', 'Brand').querySelector('input') ?? create);
    await page.press(create);
    expect(client.create.mock.lastCall?.[2]).toEqual(['team-2']);
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });

  it('is at once for the only team there is, and says what the server has against it', async () => {
    const client = aClient();
    client.create.mockResolvedValue({
      __typename: 'InvalidInput',
      code: 'PLAN.INVALID',
      message: 'The plan has errors.',
      fields: [
        {
          __typename: 'FieldProblem',
          path: 'teamIds',
          code: 'UNKNOWN_TEAM',
          message: 'One of the teams does not exist any more.',
          value: null,
        },
      ],
    });
    const page = await open(NewPlanPage, { client, role: 'head' });
    await page.press('Create and design');
    expect(client.create.mock.lastCall?.[2]).toEqual(['team-1']);
    expect(page.get('premia-about-section').textContent).toContain('One of the teams does not exist any more.');
  });
});
