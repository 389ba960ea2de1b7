import type { Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { assumeHeader, assumeParticipant, type Assumption } from '@premia/domain-bonus';
import type { AssembledParticipant, AssembledPerson, Finding } from '@premia/domain-payouts';
import { calculateBatch } from '../run-input/calculate-batches';
import {
  assembledPeople,
  type CycleFacts,
  type PreparedRun,
  prepareRun,
  type RunSubject,
} from '../run-input/prepare-run';

/** Somebody's line of a preview; money. */
export interface PreviewLine {
  readonly personId: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly target: string;
  readonly payout: string;
  readonly percentOfTarget: string | null;
}

export interface PreviewRun {
  readonly lines: readonly PreviewLine[];
  /** What kept somebody, or everybody, out; by person where it is about one. */
  readonly findings: readonly Finding[];
}

/** Missing data is no matter where actuals are supposed. */
const ABOUT_DATA: readonly Finding['code'][] = ['no-data', 'no-data-counts-zero', 'no-data-left-out', 'data-error'];

/** A run that is calculated and not kept; everyone is needed, since a preview compares people and may share a pool. */
export async function previewRun(
  reader: Sql,
  ctx: TenantContext,
  subject: RunSubject,
  facts: CycleFacts,
  supposition: Assumption | null,
): Promise<PreviewRun> {
  const prepared = await prepareRun(reader, ctx, subject, facts);
  const people: AssembledPerson[] = [];
  for await (const batch of assembledPeople(reader, ctx, prepared)) people.push(...batch);
  const run = supposition === null ? prepared : supposedRun(prepared, supposition);
  const supposed = supposition === null ? people : people.map((person) => supposedPerson(run, person, supposition));
  const { results, findings } = calculateBatch(run, supposed);
  const lines = supposed.flatMap(({ person, teamId }): PreviewLine[] => {
    const result = results.get(person.id);
    if (result === undefined) return [];
    const teamName = teamId === null ? null : (run.teamNames.get(teamId) ?? null);
    const { targetBonus, total, percentOfTarget } = result;
    return [
      { personId: person.id, name: person.name, teamId, teamName, target: targetBonus, payout: total, percentOfTarget },
    ];
  });
  return { lines, findings: [...run.shared.findings, ...findings].filter(({ blocking }) => blocking) };
}

function supposedRun(run: PreparedRun, supposition: Assumption): PreparedRun {
  return {
    ...run,
    header: assumeHeader(run.header, supposition),
    shared: { ...run.shared, findings: withoutData(run.shared.findings) },
  };
}

function supposedPerson({ header }: PreparedRun, person: AssembledPerson, supposition: Assumption): AssembledPerson {
  const findings = withoutData(person.findings);
  if (person.kind === 'not-eligible') return { ...person, findings };
  const participant = assumeParticipant(header.plan, person.participant, supposition);
  return { ...person, participant, findings } satisfies AssembledParticipant;
}

function withoutData(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ code }) => !ABOUT_DATA.includes(code));
}
