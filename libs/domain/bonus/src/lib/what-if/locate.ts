import type { Rational } from '@premia/domain-kernel';
import type { Scope } from '../input';
import type { Measure, MeasureLists, Participant } from '../participant';
import type { CheckedInput } from '../validate/input';

/** A measure that can change one participant's bonus, in one of its owner's lists. */
export interface MeasurePlace {
  readonly scope: Scope;
  /** The team that owns it; null for the participant's own and the company's. */
  readonly team: string | null;
  /** The component whose list holds it, or `measures` of the company. */
  readonly listId: string;
  readonly measure: Measure;
}

/** All measures that can change a participant's bonus: own, of the teams of the segments, of the company. */
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

/** The input with the measure's actual replaced; it then has data. */
export function withActual(input: CheckedInput, position: number, place: MeasurePlace, value: NewActual): CheckedInput {
  switch (place.scope) {
    case 'individual':
      return {
        ...input,
        participants: input.participants.map((participant, index) =>
          index === position
            ? { ...participant, measures: replaceIn(participant.measures, place, value) }
            : participant,
        ),
      };
    case 'team':
      return {
        ...input,
        teams: new Map(
          [...input.teams].map(([team, lists]) => [team, team === place.team ? replaceIn(lists, place, value) : lists]),
        ),
      };
    case 'company':
      return { ...input, company: replaceIn(input.company, place, value) };
  }
}

function replaceIn(lists: MeasureLists, place: MeasurePlace, value: NewActual): MeasureLists {
  const list = lists.get(place.listId) ?? [];
  const replaced = list.map((measure) => (measure.id === place.measure.id ? withValue(measure, value) : measure));
  // A map keeps the place of a key that it has, and with it the order in which lists are searched.
  return new Map(lists).set(place.listId, replaced);
}

function withValue(measure: Measure, value: NewActual): Measure {
  return value.kind === 'number'
    ? { ...measure, state: 'scored', actual: value.actual }
    : { ...measure, state: 'scored', rating: value.rating };
}
