import axe from 'axe-core';
import type { Visitor } from './visitor';

/** WCAG 2.2, levels A and AA. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] as const;
/** What a change of theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;
const WIDE = 1440;
const NARROW = 360;
const HEIGHT = 900;

/** What is wrong on a page, each with the place, in words that lead there; nothing where all is well. */
export async function findBarriers(visitor: Visitor): Promise<readonly string[]> {
  const { page } = visitor;
  const barriers: string[] = [];
  for (const width of [WIDE, NARROW]) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme: 'light' });
    await visitor.isAtRest();
    const place = `at ${width} px`;
    barriers.push(...(await runAxe(visitor, `${place}, light`, { type: 'tag', values: [...STANDARD] })));
    barriers.push(...(await findOverflow(visitor, place)));
    await page.emulateMedia({ colorScheme: 'dark' });
    barriers.push(...(await runAxe(visitor, `${place}, dark`, { type: 'rule', values: [...COLOUR_RULES] })));
  }
  return barriers;
}

async function runAxe({ page }: Visitor, place: string, runOnly: axe.RunOnly): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (rules) => {
    const found = await (globalThis as unknown as { readonly axe: typeof axe }).axe.run(document, { runOnly: rules });
    return found.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      places: nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`.trim()),
    }));
  }, runOnly);
  return violations.map(({ id, help, places }) => `${place}: ${id}, ${help}: ${places.join(' | ')}`);
}

/** A page that scrolls sideways, and what sticks out of it. */
async function findOverflow({ page }: Visitor, place: string): Promise<readonly string[]> {
  const sticking = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const tooWide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return tooWide.slice(0, 5).map((element) => `<${element.localName} class="${element.className.toString()}">`);
  });
  return sticking.length === 0 ? [] : [`${place}: the page scrolls sideways because of ${sticking.join(', ')}`];
}
