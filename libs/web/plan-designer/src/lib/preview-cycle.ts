import type { DesignerChoices } from '@premia/web-plans-client';

type CycleDays = Pick<DesignerChoices['cycles'][number], 'id' | 'from' | 'to'>;

/**
 * The cycle on which a plan is tried first: the last that has ended, for its results are whole; else the last that has
 * begun, else the next one to come.
 *
 * @param today `YYYY-MM-DD`
 */
export function previewCycle<Cycle extends CycleDays>(cycles: readonly Cycle[], today: string): Cycle | null {
  const byEnd = [...cycles].sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  return byEnd.findLast(({ to }) => to < today) ?? byEnd.findLast(({ from }) => from <= today) ?? byEnd[0] ?? null;
}
