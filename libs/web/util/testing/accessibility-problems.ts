/**
 * What axe finds in an element, in a line each; for tests. Colours are left out: jsdom paints nothing, and the tokens have
 * a test of their own.
 */
export async function accessibilityProblems(element: Element): Promise<readonly string[]> {
  const { default: axe } = await import('axe-core');
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.html})`));
}
