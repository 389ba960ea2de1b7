import type { Measure, MeasureLists } from './participant';

/** The list of the company whose measures only gates and modifiers read. No component may have this id. */
export const COMPANY_MEASURES = 'measures';

export interface FoundMeasure {
  readonly measure: Measure;
  /** The component whose list holds it, or `measures` of the company. */
  readonly listId: string;
}

/** The measure with an id in each list that has one, in the order of the plan's components, the company's `measures` last. */
export function findMeasures(lists: MeasureLists, id: string): readonly FoundMeasure[] {
  const found: FoundMeasure[] = [];
  for (const [listId, measures] of lists) {
    const measure = measures.find((candidate) => candidate.id === id);
    if (measure !== undefined) found.push({ measure, listId });
  }
  return found;
}
