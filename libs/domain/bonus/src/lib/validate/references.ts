import type { Scope } from '../input';
import type { FoundMeasure } from '../measure-lookup';
import { COMPANY_MEASURES, findMeasures } from '../measure-lookup';
import type { MeasureLists } from '../participant';
import type { Gate, MeasureModifier, Modifier } from '../plan';
import { hasAttainment } from '../scoring/attainment';
import type { Issues } from './issues';
import { show } from './issues';
import type { ReadLists } from './measure-lists';
import type { ReadParticipant } from './participant';
import type { ReadPlan } from './plan';

/** The measures of teams and of the company, as far as they could be read. */
export interface SharedMeasures {
  readonly teams: ReadonlyMap<string, ReadLists>;
  readonly company: ReadLists;
  /** Whether any of their lists has pilots that would count, and nothing else. */
  readonly hasOnlyPilots: boolean;
}

/** A gate or a modifier of a plan that reads a measure. */
interface Reader {
  readonly scope: Scope;
  readonly measure: string;
  /** Where the plan says so, as JSON pointer. */
  readonly path: string;
  readonly gate: Gate | null;
  readonly modifier: MeasureModifier | null;
}

/** Whether a team's result enters the payouts of this plan. */
export function readsTeams(plan: ReadPlan): boolean {
  return (
    plan.outlines.list.some((outline) => outline.scope === 'team') ||
    readersOf(plan).some((reader) => reader.scope === 'team')
  );
}

/** The company's measures are the same for everyone: checked once. */
export function checkCompanyReferences(plan: ReadPlan, shared: SharedMeasures, issues: Issues): void {
  for (const reader of readersOf(plan)) {
    if (reader.scope === 'company') checkReader(reader, shared.company, plan, 'the company', issues);
  }
  const pool = plan.plan?.pool;
  if (pool?.source.kind !== 'funded' || shared.company.lists === null) return;
  const path = '/plan/pool/funding/measure';
  const found = findOnly(shared.company.lists, pool.source.measure, plan, 'the company', path, issues);
  if (found === null) {
    issues.add(
      'unknown-reference',
      path,
      `The company has no measure ${show(pool.source.measure)}; add it or correct the name.`,
    );
  } else if (found.measure.state === 'no-data-excluded' || found.measure.state === 'not-applicable') {
    issues.add(
      'actual-missing',
      path,
      `The measure ${show(found.measure.id)} has no data, so that it can't fund the pool.`,
    );
  }
}

/** The participant's own measures, and those of the team of the last segment. */
export function checkParticipantReferences(
  { id, segments, measures, isPaid }: ReadParticipant,
  readers: readonly Reader[],
  plan: ReadPlan,
  shared: SharedMeasures,
  issues: Issues,
): void {
  for (const reader of readers) {
    if (reader.scope === 'individual') {
      checkReader(reader, measures, plan, `participant ${show(id)}`, issues, isPaid);
    } else if (reader.scope === 'team') {
      const team = segments?.at(-1)?.team ?? null;
      const read = team === null ? undefined : shared.teams.get(team);
      if (read !== undefined)
        checkReader(reader, read, plan, `team ${show(team)} of participant ${show(id)}`, issues, isPaid);
    }
  }
}

/** Everything in the plan that reads a single measure. */
export function readersOf(plan: ReadPlan): readonly Reader[] {
  const gates = plan.gates.map((gate, index) => gateReader(gate, index));
  const modifiers = plan.modifiers.map((modifier, index) => modifierReader(modifier, index));
  return [...gates, ...modifiers].filter((reader) => reader !== null);
}

function gateReader(gate: Gate | null, index: number): Reader | null {
  if (gate?.reads.kind !== 'measure') return null;
  const path = `/plan/gates/${index}/when/measure`;
  return { scope: gate.scope, measure: gate.reads.id, path, gate, modifier: null };
}

function modifierReader(modifier: Modifier | null, index: number): Reader | null {
  if (modifier?.kind !== 'measure') return null;
  const path = `/plan/modifiers/${index}/measure`;
  return { scope: modifier.scope, measure: modifier.measure, path, gate: null, modifier };
}

function checkReader(
  reader: Reader,
  read: ReadLists,
  plan: ReadPlan,
  owner: string,
  issues: Issues,
  isPaid = true,
): void {
  // Lists that are wrong elsewhere still say which measures there are.
  if (read.lists === null && (read.ids === null || read.ids.has(reader.measure))) return;
  const found = read.lists === null ? null : findOnly(read.lists, reader.measure, plan, owner, reader.path, issues);
  if (found === null) {
    // A component that could not be read may be the one whose list holds the measure.
    if (!plan.outlines.isComplete) return;
    issues.add(
      'unknown-reference',
      reader.path,
      `There is no measure ${show(reader.measure)} of ${owner}; add it or correct the name.`,
    );
    return;
  }
  const missing = missingValue(reader, found.listId, found.measure.scoring?.kind === 'rated', plan);
  if (missing !== null) {
    issues.add(
      'unknown-reference',
      reader.path,
      `The measure ${show(reader.measure)} of ${owner} has no ${missing} to read.`,
    );
  }
  const hasNoData = !hasAttainment(found.measure);
  if (isPaid && reader.modifier !== null && reader.modifier.default === null && hasNoData) {
    issues.add(
      'modifier-missing',
      reader.path,
      `The measure ${show(reader.measure)} of ${owner} has no data, and the modifier ${show(reader.modifier.id)} has no default.`,
    );
  }
}

/**
 * The measure with an id, among all that can be reached. It must be the only one that is weighed or read there, else the
 * only one that is paid per unit: of a measure that is both, the weighed one is read.
 */
function findOnly(
  lists: MeasureLists,
  id: string,
  plan: ReadPlan,
  owner: string,
  path: string,
  issues: Issues,
): FoundMeasure | null {
  const found = findMeasures(lists, id);
  const [first, second] = found;
  if (second === undefined || plan.version === 'premia-bonus/1') return first ?? null;
  const weighed = found.filter(({ listId }) => !isPerUnitList(listId, plan));
  const candidates = weighed.length > 0 ? weighed : found;
  if (candidates.length > 1) {
    issues.add(
      'duplicate-id',
      path,
      `The measure ${show(id)} of ${owner} stands in ${candidates.length} lists, so that nobody can say which is read; give them different ids.`,
    );
  }
  return candidates[0] ?? null;
}

function isPerUnitList(listId: string, plan: ReadPlan): boolean {
  return plan.outlines.list.some(({ id, use }) => id === listId && use?.kind === 'per-unit');
}

/** The value that is asked of a measure which has none of that kind; null where it has. */
function missingValue(reader: Reader, listId: string, isRated: boolean, plan: ReadPlan): string | null {
  const value = reader.gate?.value ?? 'attainment';
  if (value === 'actual') return isRated ? 'actual that is a number' : null;
  const use = listId === COMPANY_MEASURES ? null : plan.outlines.list.find((outline) => outline.id === listId)?.use;
  if (use?.kind === 'per-unit') return value;
  return value === 'rate' && use?.kind === 'weighed' && use.curveOn === 'component' ? 'rate of its own' : null;
}
