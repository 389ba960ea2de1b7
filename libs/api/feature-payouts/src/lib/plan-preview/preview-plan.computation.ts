import type { Visibility } from '@premia/api-data-access';
import { reaches } from '@premia/api-data-access/computations';
import { assumeHeader, assumeParticipant, type Assumption } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import {
  type AssembledPerson,
  type DistributionBin,
  distributionOf,
  type Finding,
  finestBins,
} from '@premia/domain-payouts';
import { type CalculatedPerson, PeopleCalculation, type RunListener } from '../run/calculate-people';
import { gathering } from '../run/gathered-people';
import { assembledRow, assembleRun, type PreparedRun, type RunFacts } from '../run-input/assemble-run';
import type { PersonRow } from '../run-input/people-rows';

export interface PreviewOrder {
  readonly draft: RunFacts;
  /** The published version to compare with; null: none. */
  readonly current: RunFacts | null;
  /** Null: the cycle's own actuals. */
  readonly assumption: Assumption | null;
  readonly within: Visibility;
  /** People are in the order of their names in it. */
  readonly locale: string;
}

/** Somebody's line of a preview; money. */
interface PreviewLine {
  readonly personId: string;
  readonly name: string;
  readonly teamName: string | null;
  readonly target: string;
  readonly payout: string;
  readonly percentOfTarget: string | null;
}

export interface PreviewedPerson extends PreviewLine {
  /** Under the current version, and how far that is from the draft. */
  readonly currentPayout: string | null;
  readonly change: string | null;
}

export interface PreviewedPlan {
  readonly cost: string;
  readonly target: string;
  readonly currentCost: string | null;
  readonly people: readonly PreviewedPerson[];
  /** What kept somebody, or everybody, out; by person where it is about one. The first of them. */
  readonly issues: readonly Finding[];
  readonly distribution: readonly DistributionBin[];
}

/** Problems that a preview lists; a designer sees the first of them anyway. */
const LISTED_PROBLEMS = 50;
/** Missing data is no matter where actuals are assumed. */
const ABOUT_DATA: readonly Finding['code'][] = ['no-data', 'no-data-counts-zero', 'no-data-left-out', 'data-error'];

/** What a plan would pay, person by person and in all, against what the current version would. */
export const PREVIEW_PLAN = gathering<PreviewOrder, PreviewedPlan>('preview-plan', (order, people) => {
  const { lines, issues } = previewRun(order, order.draft, people);
  const current = order.current === null ? null : previewRun(order, order.current, people).lines;
  const before = new Map((current ?? []).map(({ personId, payout }) => [personId, payout]));
  const { compare } = new Intl.Collator(order.locale);
  const sorted = lines.toSorted((a, b) => compare(a.name, b.name));
  return {
    cost: sum(lines.map(({ payout }) => payout)),
    target: sum(lines.map(({ target }) => target)),
    currentCost: current === null ? null : sum([...before.values()]),
    people: sorted.map((line) => compared(line, before.get(line.personId) ?? null)),
    issues: issues.slice(0, LISTED_PROBLEMS),
    distribution: distributionOf(finestBins(lines.flatMap(({ percentOfTarget }) => percentOfTarget ?? []))),
  };
});

/**
 * A run that is calculated and not kept, over those alone whom the caller may see: a pool or a budget shared with others
 * would tell what they are paid (ADR 0021).
 */
function previewRun(
  { assumption, within }: PreviewOrder,
  facts: RunFacts,
  rows: readonly PersonRow[],
): { readonly lines: readonly PreviewLine[]; readonly issues: readonly Finding[] } {
  const prepared = assembleRun(facts);
  const run = assumption === null ? prepared : assumedRun(prepared, assumption);
  const issues: Finding[] = [];
  const listener: RunListener = {
    add: (person) => listener.note(person.issues),
    note: (found) => issues.push(...found.filter(({ blocking }) => blocking)),
    // Whoever can be calculated is shown, beside what is missing for the others.
    isBlocked: false,
  };
  const calculation = new PeopleCalculation(run, listener);
  const visible = function* () {
    for (const row of rows) {
      const person = assembledRow(prepared, row);
      if (!reaches(within, person.person.id, person.teamId)) continue;
      yield assumption === null ? person : assumedPerson(run, person, assumption);
    }
  };
  if (calculation.isShared) {
    for (const person of visible()) calculation.weigh(person);
    if (!calculation.share()) return { lines: [], issues };
  }
  const lines: PreviewLine[] = [];
  for (const person of visible()) lines.push(...linesOf(run, calculation.pay(person)));
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

function compared(line: PreviewLine, currentPayout: string | null): PreviewedPerson {
  const change =
    currentPayout === null ? null : Rational.parse(line.payout).minus(Rational.parse(currentPayout)).toExactText();
  return { ...line, currentPayout, change };
}

function sum(amounts: readonly string[]): string {
  return Rational.sum(amounts.map((amount) => Rational.parse(amount))).toExactText();
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
  return { ...person, participant: assumeParticipant(header.plan, person.participant, assumption), issues };
}

function withoutData(issues: readonly Finding[]): readonly Finding[] {
  return issues.filter(({ code }) => !ABOUT_DATA.includes(code));
}
