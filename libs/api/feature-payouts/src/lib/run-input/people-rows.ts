import type { AssignmentRecord, GivenInputs, PaidElsewhere, PersonRecord, TermsRecord } from '@premia/domain-payouts';

/** What of a person goes into a run. */
export interface PersonInputs {
  readonly person: PersonRecord;
  /** Own KPIs in the cycle. */
  readonly assignments: readonly AssignmentRecord[];
  readonly given: GivenInputs;
  /** What the other runs pay that were asked about. */
  readonly elsewhere: readonly PaidElsewhere[];
}

/** The same as it was read: plain data for a process, which takes the JSON apart. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly leftOn: string | null;
  /** JSON of a list of `TermsRecord`; null where there are none. */
  readonly terms: string | null;
  /** JSON of a list of `AssignmentRecord`; null where there are none. */
  readonly assignments: string | null;
  readonly given: GivenInputs;
  readonly elsewhere: readonly PaidElsewhere[];
}

export function personInputs({ terms, assignments, given, elsewhere, ...person }: PersonRow): PersonInputs {
  return {
    person: { ...person, terms: terms === null ? [] : (JSON.parse(terms) as readonly TermsRecord[]) },
    assignments: assignments === null ? [] : (JSON.parse(assignments) as readonly AssignmentRecord[]),
    given,
    elsewhere,
  };
}
