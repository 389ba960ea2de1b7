import { reaches, type Sql, type Visibility } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { assumeHeader, assumeParticipant, type Assumption } from '@premia/domain-bonus';
import type { AssembledParticipant, AssembledPerson, Finding } from '@premia/domain-payouts';
import { type CalculatedPerson, calculatePeople, type RunListener } from '../run/calculate-people';
import type { PreparedRun } from '../run-input/assemble-run';
import { assembledPeople, type CycleFacts, prepareRun, type RunSubject } from '../run-input/prepare-run';

/** Somebody's line of a preview; money. */
export interface PreviewLine {
  readonly personId: string;
  readonly name: string;
  readonly teamName: string | null;
  readonly target: string;
  readonly payout: string;
  readonly percentOfTarget: string | null;
}

export interface PreviewRun {
  readonly lines: readonly PreviewLine[];
  /** What kept somebody, or everybody, out; by person where it is about one. */
  readonly issues: readonly Finding[];
}

/** Missing data is no matter where actuals are assumed. */
const ABOUT_DATA: readonly Finding['code'][] = ['no-data', 'no-data-counts-zero', 'no-data-left-out', 'data-error'];

/**
 * A run that is calculated and not kept, over those alone whom the caller may see: a pool or a budget shared with others
 * would tell what they are paid (ADR 0021).
 */
export async function previewRun(
  sql: Sql,
  ctx: TenantContext,
  subject: RunSubject & { readonly within: Visibility },
  facts: CycleFacts,
  assumption: Assumption | null,
): Promise<PreviewRun> {
  const prepared = await prepareRun(sql, ctx, subject, facts);
  const run = assumption === null ? prepared : assumedRun(prepared, assumption);
  const issues: Finding[] = [];
  const listener: RunListener = {
    add: (person) => listener.note(person.issues),
    note: (found) => issues.push(...found.filter(({ blocking }) => blocking)),
    // Whoever can be calculated is shown, beside what is missing for the others.
    isBlocked: false,
  };
  const lines: PreviewLine[] = [];
  const people = () =>
    assumedPeople(run, visiblePeople(assembledPeople(sql, ctx, prepared), subject.within), assumption);
  for await (const group of calculatePeople({ run, people }, listener)) {
    for (const person of group) lines.push(...linesOf(run, person));
  }
  return { lines, issues };
}

function linesOf(
  { teamNames }: PreparedRun,
  { assembled: { person, teamId }, paid }: CalculatedPerson,
): readonly PreviewLine[] {
  if (paid === null) return [];
  const teamName = teamId === null ? null : (teamNames.get(teamId) ?? null);
  const { targetBonus, total, percentOfTarget } = paid.result;
  return [{ personId: person.id, name: person.name, teamName, target: targetBonus, payout: total, percentOfTarget }];
}

async function* visiblePeople(
  groups: AsyncIterable<readonly AssembledPerson[]>,
  visibility: Visibility,
): AsyncGenerator<readonly AssembledPerson[]> {
  for await (const group of groups) yield group.filter(({ person, teamId }) => reaches(visibility, person.id, teamId));
}

async function* assumedPeople(
  run: PreparedRun,
  groups: AsyncIterable<readonly AssembledPerson[]>,
  assumption: Assumption | null,
): AsyncGenerator<readonly AssembledPerson[]> {
  for await (const group of groups)
    yield assumption === null ? group : group.map((person) => assumedPerson(run, person, assumption));
}

function assumedRun(run: PreparedRun, assumption: Assumption): PreparedRun {
  return {
    ...run,
    header: assumeHeader(run.header, assumption),
    shared: { ...run.shared, issues: withoutData(run.shared.issues) },
  };
}

function assumedPerson({ header }: PreparedRun, person: AssembledPerson, assumption: Assumption): AssembledPerson {
  const issues = withoutData(person.issues);
  if (person.kind === 'not-eligible') return { ...person, issues };
  const participant = assumeParticipant(header.plan, person.participant, assumption);
  return { ...person, participant, issues } satisfies AssembledParticipant;
}

function withoutData(issues: readonly Finding[]): readonly Finding[] {
  return issues.filter(({ code }) => !ABOUT_DATA.includes(code));
}
