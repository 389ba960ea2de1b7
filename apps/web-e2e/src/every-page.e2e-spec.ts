import type { Role } from '@premia/shared-contract';
import type { Visitor } from './driving/visitor';
import { inBrowser, usePremia } from './driving/workspace-fixture';
import { type Account, aDepartment, aMember, type Department } from './story/arrange';

const premia = usePremia();
const OTHERS = ['admin', 'hr', 'head', 'auditor'] as const;
let department: Department;
let accounts: ReadonlyMap<Role, Account>;

beforeAll(async () => {
  const { address } = premia();
  department = await aDepartment(address);
  const made = await Promise.all(
    OTHERS.map(async (role) => [role, await aMember(address, department, { role })] as const),
  );
  accounts = new Map<Role, Account>([['owner', department.owner], ['employee', department.specialist], ...made]);
}, 120_000);

/** More than there are kinds of pages. */
const MAX_PAGES = 60;
const FINGER = 44;

interface Page {
  readonly path: string;
  /** Where one has been led from there. */
  readonly kind: string;
  readonly heading: string;
  readonly title: string;
  readonly tooWide: number;
  readonly links: readonly string[];
  /** What is too low for a finger. */
  readonly small: readonly string[];
}

/** `/people/01a2…` and `/people/01b3…` are one kind of page. */
function kindOf(path: string): string {
  return path
    .replace(/[?#].*$/u, '')
    .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gu, ':id')
    .replace(/versions\/\d+/u, 'versions/:n');
}

async function look(visitor: Visitor, path: string): Promise<Page> {
  await visitor.open(path);
  await visitor.page.getByRole('main').getByRole('heading').first().waitFor();
  await visitor.isAtRest();
  const seen = await visitor.page.evaluate((finger) => {
    const pressed = 'main :is(a, button, select, summary, input:not(.visually-hidden)), nav :is(a, button)';
    const low = [...document.querySelectorAll<HTMLElement>(pressed)].filter((element) => {
      // A link within a sentence is as high as its line (WCAG 2.5.8); a box is pressed by its label.
      const isInSentence = element.localName === 'a' && getComputedStyle(element).display === 'inline';
      const isBox = element instanceof HTMLInputElement && ['checkbox', 'radio', 'range'].includes(element.type);
      const { height, width } = element.getBoundingClientRect();
      return (
        !isInSentence && !isBox && element.offsetParent !== null && width > 1 && height > 1 && height < finger - 0.5
      );
    });
    return {
      heading: document.querySelector('h1')?.textContent?.trim() ?? '',
      title: document.title,
      tooWide: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
      links: [...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href') ?? ''),
      small: low.map((element) => `${element.localName} ${(element.textContent ?? '').trim().slice(0, 30)}`),
    };
  }, FINGER);
  return { path, kind: kindOf(visitor.path), ...seen };
}

/** Every kind of page that one gets to by links, beginning where one comes in. */
async function walk(visitor: Visitor): Promise<readonly Page[]> {
  const pages = new Map<string, Page>();
  const queue = ['/'];
  for (let path = queue.shift(); path !== undefined && pages.size < MAX_PAGES; path = queue.shift()) {
    if (pages.has(kindOf(path))) continue;
    const page = await look(visitor, path);
    pages.set(kindOf(path), page);
    queue.push(...page.links);
  }
  return [...pages.values()];
}

const ROLES: readonly Role[] = ['owner', 'admin', 'hr', 'head', 'employee', 'auditor'];

describe.each(ROLES)('as %s', (role) => {
  inBrowser(premia, 'every link leads to a page that one may open, and each is named by itself', async () => {
    const visitor = await premia().visitor({ language: 'en' });
    const account = accounts.get(role);
    if (account === undefined) throw new Error(`nobody is ${role}`);
    await visitor.isSignedIn(account);
    const pages = await walk(visitor);
    expect(pages.length).toBeGreaterThan(3);
    const nothing = visitor.text('shell.notFound.title');
    expect(pages.filter(({ heading }) => heading === nothing).map(({ path }) => path)).toEqual([]);
    const kinds = new Map(pages.map(({ kind, title }) => [kind, title]));
    const named = Map.groupBy(kinds, ([, title]) => title);
    expect([...named.values()].filter((same) => same.length > 1)).toEqual([]);
    expect(pages.filter(({ tooWide }) => tooWide > 0).map(({ path }) => path)).toEqual([]);
  });
});

inBrowser(premia, 'on a telephone no page is too wide, and everything is high enough for a finger', async () => {
  const visitor = await premia().visitor({ language: 'ru', width: 360, touch: true });
  await visitor.isSignedIn(department.owner);
  const pages = await walk(visitor);
  expect(pages.filter(({ tooWide }) => tooWide > 0).map(({ path }) => path)).toEqual([]);
  expect(pages.flatMap(({ path, small }) => small.map((what) => `${kindOf(path)}: ${what}`))).toEqual([]);
});
