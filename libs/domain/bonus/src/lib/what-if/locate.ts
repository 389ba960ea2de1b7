import type { Rational } from '@premia/domain-kernel';
import type { Scope } from '../input';
import type { Measure, MeasureLists, Participant } from '../participant';
import type { CheckedInput } from '../validate/input';

/** A measure that bears on one participant's bonus, in one of its owner's lists. */
export interface MeasurePlace {
  readonly scope: Scope;
  /** The team that owns it; null for the participant's own and the company's. */
  readonly team: string | null;
  /** The component whose list holds it, or `measures` of the company. */
  readonly listId: string;
  readonly measure: Measure;
}

/** All measures that bear on a participant: own, of the teams of the segments, of the company. */
export function measuresOf(input: CheckedInput, participant: Participant): readonly MeasurePlace[] {
  const teams = [...new Set(participant.segments.map(({ team }) => team))].filter((team) => team !== null);
  return [
    ...placesIn(participant.measures, 'individual', null),
    ...teams.flatMap((team) => placesIn(input.teams.get(team) ?? new Map<string, never>(), 'team', team)),
    ...placesIn(input.company, 'company', null),
  ];
}

function placesIn(lists: MeasureLists, scope: Scope, team: string | null): readonly MeasurePlace[] {
  return [...lists].flatMap(([listId, measures]) => measures.map((measure) => ({ scope, team, listId, measure })));
}

/** A new value of a measure: a number, or a rating of a rated one. */
export type NewActual =
  { readonly kind: 'number'; readonly actual: Rational } | { readonly kind: 'rating'; readonly rating: string };

/** The input with the measure's actual replaced in all of the owner's lists that hold it; it then has data. */
export function withActual(input: CheckedInput, position: number, place: MeasurePlace, value: NewActual): CheckedInput {
  const id = place.measure.id;
  switch (place.scope) {
    case 'individual':
      return {
        ...input,
        participants: input.participants.map((participant, index) =>
          index === position ? { ...participant, measures: replaceIn(participant.measures, id, value) } : participant,
        ),
      };
    case 'team':
      return {
        ...input,
        teams: new Map(
          [...input.teams].map(([team, lists]) => [team, team === place.team ? replaceIn(lists, id, value) : lists]),
        ),
      };
    case 'company':
      return { ...input, company: replaceIn(input.company, id, value) };
  }
}

function replaceIn(lists: MeasureLists, id: string, value: NewActual): MeasureLists {
  return new Map(
    [...lists].map(([listId, measures]) => [
      listId,
      measures.map((measure) => (measure.id === id ? withValue(measure, value) : measure)),
    ]),
  );
}

function withValue(measure: Measure, value: NewActual): Measure {
  return value.kind === 'number'
    ? { ...measure, standing: 'scored', actual: value.actual }
    : { ...measure, standing: 'scored', rating: value.rating };
}
