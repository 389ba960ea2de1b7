import type { BonusHeaderInput, MeasureInput, MeasureListsInput, ParticipantInput } from '@premia/domain-bonus';
import { canonicalJson } from '@premia/domain-kernel';

/** What of a calculation has become different: `people` where somebody takes part now, or no longer. */
export type InputChange = 'data' | 'kpis' | 'terms' | 'inputs' | 'plan' | 'people';

export const INPUT_CHANGES: readonly InputChange[] = ['data', 'kpis', 'terms', 'inputs', 'plan', 'people'];

/** What of a measure was measured; everything else was agreed. */
const MEASURED: ReadonlySet<string> = new Set(['actual', 'status']);

/** How a person's frozen input differs from what it would be now; null: takes no part. */
export function participantChanges(before: ParticipantInput | null, now: ParticipantInput | null): Set<InputChange> {
  if (before === null || now === null) return new Set(before === now ? [] : ['people']);
  const changes = measureChanges(before.measures, now.measures);
  const withoutAbsence = ({ segments }: ParticipantInput) => segments.map(({ absentDays: _, ...segment }) => segment);
  const absence = ({ segments }: ParticipantInput) => segments.map(({ absentDays = 0 }) => absentDays);
  const given = (one: ParticipantInput) => [one.modifiers ?? {}, one.previouslyPaid ?? null];
  if (differ(withoutAbsence(before), withoutAbsence(now))) changes.add('terms');
  else if (differ(absence(before), absence(now))) changes.add('inputs');
  if (differ(given(before), given(now))) changes.add('inputs');
  return changes;
}

/** How what all have in common differs, of the results of teams only those of `teamIds`. */
export function headerChanges(
  before: BonusHeaderInput,
  now: BonusHeaderInput,
  teamIds: ReadonlySet<string>,
): Set<InputChange> {
  const changes = measureChanges(before.company, now.company);
  for (const id of teamIds)
    for (const change of measureChanges(before.teams?.[id], now.teams?.[id])) changes.add(change);
  if (differ(before.plan, now.plan) || differ(before.period, now.period)) changes.add('plan');
  return changes;
}

function measureChanges(before: MeasureListsInput = {}, now: MeasureListsInput = {}): Set<InputChange> {
  const [was, is] = [flat(before), flat(now)];
  const changes = new Set<InputChange>();
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [old, young] = [was.get(key), is.get(key)];
    if (old === undefined || young === undefined) changes.add('kpis');
    else {
      if (differ(part(old, true), part(young, true))) changes.add('data');
      if (differ(part(old, false), part(young, false))) changes.add('kpis');
    }
  }
  return changes;
}

function flat(lists: MeasureListsInput): ReadonlyMap<string, MeasureInput> {
  return new Map(
    Object.entries(lists).flatMap(([component, list]) =>
      list.map((measure) => [`${component}/${measure.id}`, measure] as const),
    ),
  );
}

function part(measure: MeasureInput, isMeasured: boolean): object {
  return Object.fromEntries(Object.entries(measure).filter(([key]) => MEASURED.has(key) === isMeasured));
}

function differ(before: unknown, now: unknown): boolean {
  return canonicalJson(before) !== canonicalJson(now);
}
