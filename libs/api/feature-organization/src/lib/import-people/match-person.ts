import { err, ok, type Result } from '@premia/domain-kernel';
import { nameKey } from '@premia/domain-kpi';
import { type Message, message } from '@premia/shared-messages';
import type { PeopleIssue, PersonRowRead, StoredIdentity } from './person-row';

/** Finds whom a row of a file means, and refuses two rows that mean the same person. */
export class PersonMatcher {
  private readonly byNumber: ReadonlyMap<string, StoredIdentity>;
  private readonly byEmail: ReadonlyMap<string, StoredIdentity>;
  private readonly byName: ReadonlyMap<string, readonly StoredIdentity[]>;
  /** Row that first meant a person or named a new one, by what makes the person known. */
  private readonly seen = new Map<string, number>();

  constructor(persons: readonly StoredIdentity[]) {
    this.byNumber = new Map(
      persons.flatMap((person) => (person.personnelNumber === null ? [] : [[person.personnelNumber, person]])),
    );
    this.byEmail = new Map(persons.flatMap((person) => (person.email === null ? [] : [[person.email, person]])));
    this.byName = Map.groupBy(persons, ({ name }) => nameKey(name));
  }

  /** The person that the row means; null where it brings a new one. */
  match(row: PersonRowRead): Result<StoredIdentity | null, PeopleIssue> {
    const found = this.find(row);
    if (!found.ok) return found;
    const keys = found.value === null ? newPersonKeys(row) : [`id ${found.value.id}`, ...newPersonKeys(row)];
    const earlier = keys.map((key) => this.seen.get(key)).find((first) => first !== undefined);
    if (earlier !== undefined)
      return err(issue(row, 'PERSON_TWICE', message('problem.PERSON_TWICE', { earlier: String(earlier) })));
    for (const key of keys) this.seen.set(key, row.row);
    return found;
  }

  private find(row: PersonRowRead): Result<StoredIdentity | null, PeopleIssue> {
    const numbered = row.personnelNumber === null ? undefined : this.byNumber.get(row.personnelNumber);
    const addressed = row.email === null ? undefined : this.byEmail.get(row.email);
    if (numbered !== undefined && addressed !== undefined && numbered.id !== addressed.id) {
      return err(issue(row, 'TWO_PERSONS_MEANT', message('problem.TWO_PERSONS_MEANT')));
    }
    const known = numbered ?? addressed;
    if (known !== undefined) return ok(known);
    // A name alone means someone only where what else is known of both does not speak against it.
    const named = (this.byName.get(nameKey(row.name)) ?? []).filter(
      ({ email, personnelNumber }) =>
        (row.email === null || email === null || email === row.email) &&
        (row.personnelNumber === null || personnelNumber === null || personnelNumber === row.personnelNumber),
    );
    if (named.length > 1) return err(issue(row, 'NAME_AMBIGUOUS', message('problem.NAME_AMBIGUOUS')));
    return ok(named[0] ?? null);
  }
}

function newPersonKeys({ name, email, personnelNumber }: PersonRowRead): readonly string[] {
  const keys = [
    ...(personnelNumber === null ? [] : [`number ${personnelNumber}`]),
    ...(email === null ? [] : [`email ${email}`]),
  ];
  return keys.length > 0 ? keys : [`name ${nameKey(name)}`];
}

function issue(row: PersonRowRead, code: string, message: Message): PeopleIssue {
  return { row: row.row, column: null, value: row.name, code, message };
}
