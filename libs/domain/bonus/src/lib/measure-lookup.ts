import type { Measure, MeasureLists } from './participant';

/** The list of the company whose measures only gates and modifiers read; hence no component has this id. */
export const COMPANY_MEASURES = 'measures';

export interface FoundMeasure {
  readonly measure: Measure;
  /** The component whose list holds it, or `measures` of the company. */
  readonly listId: string;
}

/**
 * The measure that a gate, a modifier or the funding of a pool names. Ids are unique within a list
 * only; of several lists the one of the earlier component holds, the company's `measures` last.
 */
export function findMeasure(lists: MeasureLists, id: string): FoundMeasure | null {
  for (const [listId, measures] of lists) {
    for (const measure of measures) if (measure.id === id) return { measure, listId };
  }
  return null;
}
