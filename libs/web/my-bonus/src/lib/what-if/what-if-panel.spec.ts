import { DeferBlockState } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import type { PageHarness } from '@premia/web-testing';
import { accessibilityProblems } from '@premia/web-util/testing';
import { MyBonusPage } from '../my-bonus-page';
import { aClient, open } from '../testing/my-bonus-harness';

async function withWish(wish: string): Promise<PageHarness> {
  const page = await open(MyBonusPage, { client: aClient() });
  const block = (await page.fixture.getDeferBlocks()).at(-1);
  await block?.render(DeferBlockState.Complete);
  await page.whenStable();
  await page.type(page.get<HTMLInputElement>('.wish input'), wish);
  return page;
}

describe('A wished sum', () => {
  it.each([
    ['14 000', 'You already have more: 14 177.34 ₹.'],
    ['14177,34', 'You already have 14 177.34 ₹.'],
  ])('that is there already asks for nothing: %s', async (wish, words) => {
    const text = await (await withWish(wish)).text();
    expect(text).toContain(words);
    expect(text).not.toMatch(/enough as it is|instead of|one of these would do/u);
  });

  it('above what any KPI brings alone names the best of them and what it brings', async () => {
    const page = await withWish('90 000');
    const text = await page.text();
    expect(text).toContain('No KPI of yours can bring it to 90 000 ₹ alone.');
    expect(text).toContain('The most that one of your KPIs brings alone is 15 569.77 ₹, with CPL.');
    expect(text).not.toContain('alone is not enough');
    expect(text).not.toContain('All together');
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });

  it('above what any KPI brings alone says what all of them would have to be at once', async () => {
    const page = await withWish('16 000');
    const text = await page.text();
    expect(text).toContain('No KPI of yours can bring it to 16 000 ₹ alone.');
    expect(text).toContain('All of them together can: each at 117 % of its target or better brings 16 082.16 ₹.');
    expect(text).toMatch(/CPL: at most 410\.25 ₹ instead of 490\.31 ₹.*Leads: at least 18 720 instead of 16 939/u);
    expect(text).not.toMatch(/ROMI: at/u);
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });
});
