import type { MeasureListsInput, PlanInput } from '@premia/domain-bonus';
import { assembleMeasures, COMPANY_MEASURES, issue, partNames } from './measures';
import type { Actuals, AssignmentRecord, Issue, MeasureSource } from './records';

export interface TeamRecord {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** What teams and company bring into the calculation, frozen once for the whole run. */
export interface SharedMeasures {
  readonly teams: Readonly<Record<string, MeasureListsInput>>;
  readonly company: MeasureListsInput;
  readonly teamSources: Readonly<Record<string, readonly MeasureSource[]>>;
  readonly companySources: readonly MeasureSource[];
  readonly issues: readonly Issue[];
}

export interface SharedRecords {
  readonly teams: readonly TeamRecord[];
  readonly teamAssignments: ReadonlyMap<string, readonly AssignmentRecord[]>;
  readonly companyAssignments: readonly AssignmentRecord[];
  /** Teams that anybody in the plan belongs to in the cycle. */
  readonly usedTeamIds: ReadonlySet<string>;
}

/**
 * Measures of teams and company. A team without KPIs of its own has those of the nearest team above it: a small
 * group inside a department shares the department's result.
 */
export function assembleSharedMeasures(plan: PlanInput, records: SharedRecords, actuals: Actuals): SharedMeasures {
  const readsTeams = plan.components.some(({ scope }) => scope === 'team');
  const teams: Record<string, MeasureListsInput> = {};
  const teamSources: Record<string, readonly MeasureSource[]> = {};
  const issues: Issue[] = [];
  const described = new Set<string>();
  const byId = new Map(records.teams.map((team) => [team.id, team]));
  for (const id of [...records.usedTeamIds].sort()) {
    const name = byId.get(id)?.name ?? id;
    const from = nearestWithKpis(id, byId, records.teamAssignments);
    const owner = { scope: 'team', personId: null, name: byId.get(from ?? id)?.name ?? name } as const;
    const assembled = assembleMeasures(
      plan,
      owner,
      from === null ? [] : (records.teamAssignments.get(from) ?? []),
      actuals,
    );
    teams[id] = assembled.lists;
    teamSources[id] = assembled.sources;
    if (from !== null && !described.has(from)) issues.push(...assembled.issues);
    described.add(from ?? id);
    for (const component of readsTeams ? plan.components : []) {
      if (component.scope !== 'team' || assembled.lists[component.id] !== undefined) continue;
      issues.push(issue('team-without-kpis', true, { personId: null, name }, { component: component.id }));
    }
  }
  const company = assembleMeasures(
    plan,
    { scope: 'company', personId: null, name: '' },
    records.companyAssignments,
    actuals,
  );
  const missing = plan.components
    .filter(({ scope, id }) => scope === 'company' && company.lists[id] === undefined)
    .map((part) => issue('company-without-kpis', true, { personId: null, name: '' }, partNames(plan, part)));
  return {
    teams,
    company: onlyRead(plan, company.lists),
    teamSources,
    companySources: company.sources,
    issues: [...issues, ...company.issues, ...missing],
  };
}

function nearestWithKpis(
  id: string,
  teams: ReadonlyMap<string, TeamRecord>,
  assignments: ReadonlyMap<string, readonly AssignmentRecord[]>,
): string | null {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = teams.get(at)?.parentId ?? null) {
    if ((assignments.get(at) ?? []).length > 0) return at;
    seen.add(at);
  }
  return null;
}

/** Company KPIs that nothing in the plan reads stay out of its calculation. */
function onlyRead(plan: PlanInput, lists: MeasureListsInput): MeasureListsInput {
  const reads =
    (plan.gates ?? []).some(({ when }) => when.scope === 'company') ||
    (plan.modifiers ?? []).some((modifier) => modifier.kind === 'measure' && modifier.scope === 'company') ||
    plan.pool?.funding !== undefined;
  return Object.fromEntries(Object.entries(lists).filter(([id]) => id !== COMPANY_MEASURES || reads));
}
