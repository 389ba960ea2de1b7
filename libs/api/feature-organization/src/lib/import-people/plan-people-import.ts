import type { TermsEntity } from '@premia/api-data-access';
import { Rational } from '@premia/domain-kernel';
import { nameKey } from '@premia/domain-kpi';
import { PersonMatcher } from './match-person';
import type { PeopleIssue, PersonRowRead, RowTerms, StoredIdentity } from './person-row';

export type StoredTerms = Omit<TermsEntity, 'tenantId' | 'createdAt'>;

/** What the workspace holds before the import. */
export interface Organization {
  readonly persons: readonly StoredIdentity[];
  readonly terms: readonly StoredTerms[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}

/** What one row does. */
export interface PersonChange {
  readonly row: PersonRowRead;
  /** Null: a new person. */
  readonly person: StoredIdentity | null;
  readonly identityChanged: boolean;
  readonly termsChanged: boolean;
}

/** What an import would do, before it does it. */
export interface PeopleImportPlan {
  readonly changes: readonly PersonChange[];
  /** Names of teams that the file brings. */
  readonly newTeams: readonly string[];
  readonly issues: readonly PeopleIssue[];
}

/**
 * Holds the rows of a file against the people that are there. A person is known by personnel number, else by e-mail,
 * else by name; the same file a second time changes nothing.
 */
export function planPeopleImport(rows: readonly PersonRowRead[], organization: Organization): PeopleImportPlan {
  const matcher = new PersonMatcher(organization.persons);
  const termsByPerson = Map.groupBy(organization.terms, ({ personId }) => personId);
  const teamIds = new Map(organization.teams.map(({ id, name }) => [nameKey(name), id]));
  const newTeams = new Map<string, string>();
  const changes: PersonChange[] = [];
  const issues: PeopleIssue[] = [];
  for (const row of rows) {
    const match = matcher.match(row);
    if (!match.ok) {
      issues.push(match.error);
      continue;
    }
    const person = match.value;
    const team = row.terms?.team ?? null;
    const teamId = team === null ? null : teamIds.get(nameKey(team));
    if (team !== null && teamId === undefined && !newTeams.has(nameKey(team))) newTeams.set(nameKey(team), team);
    const stored = person === null ? [] : (termsByPerson.get(person.id) ?? []);
    changes.push({
      row,
      person,
      identityChanged: person !== null && changesIdentity(person, row),
      termsChanged: row.terms !== null && !holdsAlready(stored, row.terms, teamId),
    });
  }
  return { changes, newTeams: [...newTeams.values()], issues };
}

function changesIdentity(person: StoredIdentity, row: PersonRowRead): boolean {
  return (
    person.name !== row.name ||
    (row.email !== null && person.email !== row.email) ||
    (row.personnelNumber !== null && person.personnelNumber !== row.personnelNumber)
  );
}

/** Whether the terms that hold on the row's first day say the same; `teamId` undefined: a team that is still to be made. */
function holdsAlready(stored: readonly StoredTerms[], terms: RowTerms, teamId: string | null | undefined): boolean {
  const holding = stored.find(({ from, to }) => from <= terms.from && (to === null || to >= terms.from));
  return (
    holding !== undefined &&
    holding.teamId === teamId &&
    holding.position === terms.position &&
    isSameDecimal(holding.fte, terms.fte) &&
    isSameDecimal(holding.eligiblePay, terms.eligiblePay) &&
    isSameDecimal(holding.targetPercent, terms.targetPercent) &&
    isSameDecimal(holding.targetAmount, terms.targetAmount)
  );
}

function isSameDecimal(first: string | null, second: string | null): boolean {
  if (first === null || second === null) return first === second;
  return Rational.parse(first).equals(Rational.parse(second));
}
