import type { Visitor } from './driving/visitor';
import { inBrowser, usePremia } from './driving/workspace-fixture';
import { aDepartment, type Department } from './story/arrange';

const premia = usePremia();
const LANGUAGES = ['en', 'ru'] as const;
let departments: Readonly<Record<(typeof LANGUAGES)[number], Department>>;

beforeAll(async () => {
  const { address } = premia();
  departments = { en: await aDepartment(address), ru: await aDepartment(address, 'ru') };
}, 120_000);

/** What Chromium counts: a page under 0.1 is called good, and ours should not be seen to move at all. */
const MAX_SHIFT = 0.05;

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Adds up what moved since the page began, and names what moved. */
async function shiftOf(visitor: Visitor): Promise<{ readonly sum: number; readonly moved: readonly string[] }> {
  return visitor.page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen: Shift[] = [];
        new PerformanceObserver((list) => {
          seen.push(...(list.getEntries() as Shift[]));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          const unasked = seen.filter(({ hadRecentInput }) => !hadRecentInput);
          resolve({
            sum: unasked.reduce((sum, { value }) => sum + value, 0),
            moved: unasked.map(
              ({ value, sources }) =>
                `${value.toFixed(3)}: ${sources.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : '?')).join(', ')}`,
            ),
          });
        }, 300);
      }),
  );
}

const PAGES: readonly (readonly [string, (department: Department) => string])[] = [
  ['the overview', () => '/overview'],
  ['the KPIs', () => '/kpis'],
  ['the people', () => '/people'],
  ['a person', ({ personId }) => `/people/${personId}`],
  ['the plans', () => '/plans'],
  ['the payouts', () => '/payouts'],
  ['my account', () => '/settings/account'],
];

describe.each(PAGES)('%s', (_name, pathOf) => {
  describe.each(LANGUAGES)('in %s', (language) => {
    inBrowser(premia, 'does not move while it loads', async () => {
      const department = departments[language];
      const visitor = await premia().visitor({ language });
      await visitor.isSignedIn(department.owner);
      await visitor.open(pathOf(department));
      await visitor.page.getByRole('main').getByRole('heading').first().waitFor();
      await visitor.isAtRest();
      const { sum, moved } = await shiftOf(visitor);
      expect(sum > MAX_SHIFT ? moved : []).toEqual([]);
    });
  });
});
