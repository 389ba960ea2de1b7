import { describe, expect, it } from '@jest/globals';
import { Rational } from '@premia/domain-kernel';
import { aCurvePlan, anInput, aParticipant, given, onCurve, sharingPool } from '../../spec/small-inputs';
import type { BonusInput, MeasureInput, PlanInput, Scope } from '../input';
import type { CheckedInput } from '../validate/input';
import { checkInput } from '../validate/input';
import { Evaluator } from './evaluator';
import type { MeasurePlace } from './locate';
import { measuresOf, withActual } from './locate';

function checkedOf(input: BonusInput): CheckedInput {
  const checked = checkInput(input);
  if (!checked.ok) throw new Error(`The input is refused: ${JSON.stringify(checked.error)}`);
  return checked.value;
}

function placesOf(input: CheckedInput, position = 0): readonly MeasurePlace[] {
  const participant = input.participants[position];
  if (participant === undefined) throw new Error(`There is no participant at ${position}`);
  return measuresOf(input, participant);
}

function placeOf(input: CheckedInput, measureId: string, position = 0): MeasurePlace {
  const place = placesOf(input, position).find(({ measure }) => measure.id === measureId);
  if (place === undefined) throw new Error(`There is no measure ${measureId}`);
  return place;
}

const LINEAR = { kind: 'linear' } as const;
const number = (actual: string) => ({ kind: 'number', actual: Rational.parse(actual) }) as const;

/** What the participant at a position gets, and would get under another actual of a measure. */
function totalsOf(input: BonusInput, position: number, measureId: string, actual: string) {
  const checked = checkedOf(input);
  const evaluator = new Evaluator(checked, position);
  const place = placeOf(checked, measureId, position);
  return {
    now: evaluator.current().total?.toExactText() ?? null,
    then: evaluator.under(place, number(actual)).total?.toExactText() ?? null,
  };
}

/** A plan of one component of a scope. */
function planOf(scope: Scope, overrides: Partial<PlanInput> = {}): PlanInput {
  return aCurvePlan(LINEAR, { components: [{ id: 'own', scope, weight: '100', curve: LINEAR }], ...overrides });
}

describe('what a participant would get', () => {
  it('is the claim where nobody else matters, whoever it is', () => {
    const participants = ['50', '60'].map((actual, index) =>
      aParticipant({ own: [given(actual)] }, { id: `p${index + 1}` }),
    );
    const input = anInput(planOf('individual'), participants);
    expect(totalsOf(input, 0, 'result', '80')).toEqual({ now: '50', then: '80' });
    expect(totalsOf(input, 1, 'result', '80')).toEqual({ now: '60', then: '80' });
  });

  it('is a part of a pool', () => {
    // Of claims of 50 and 150; then of 100 and 150 (100 of 250), or of 50 and 30 (30 of 80).
    const input = sharingPool('400.00', ['50', '150']);
    expect(totalsOf(input, 0, 'result', '200')).toEqual({ now: '100', then: '160' });
    expect(totalsOf(input, 1, 'result', '20')).toEqual({ now: '300', then: '150' });
  });

  it('is scaled to a budget', () => {
    const participants = ['50', '150'].map((target, index) =>
      aParticipant({ own: [given('100')] }, { id: `p${index + 1}`, target }),
    );
    const input = anInput(planOf('individual', { budget: { amount: '100', whenExceeded: 'scale' } }), participants);
    // 150 of 200; 30 beside 50 are within the budget.
    expect(totalsOf(input, 1, 'result', '20')).toEqual({ now: '75', then: '30' });
  });

  it('is nothing where the budget refuses the run', () => {
    const input = onCurve(LINEAR, '90', { budget: { amount: '95', whenExceeded: 'error' } });
    expect(totalsOf(input, 0, 'result', '96')).toEqual({ now: '90', then: null });
  });

  it.each<['team' | 'company', BonusInput]>([
    [
      'company',
      anInput(
        planOf('company', { budget: { amount: '150', whenExceeded: 'scale' } }),
        ['p1', 'p2'].map((id) => aParticipant({}, { id })),
        { company: { own: [given('50')] } },
      ),
    ],
    [
      'team',
      anInput(
        planOf('team', { budget: { amount: '150', whenExceeded: 'scale' } }),
        ['p1', 'p2'].map((id) =>
          aParticipant(
            {},
            { id, segments: [{ from: '2026-01-01', to: '2026-12-31', targetAmount: '100', team: 'alpha' }] },
          ),
        ),
        { teams: { alpha: { own: [given('50')] } } },
      ),
    ],
  ])('counts with what a measure of the %s gives to the others', (_, input) => {
    // Both claim 50 now, and would claim 100 of the budget.
    expect(totalsOf(input, 0, 'result', '100')).toEqual({ now: '50', then: '75' });
    expect(totalsOf(input, 1, 'result', '100')).toEqual({ now: '50', then: '75' });
  });

  it('comes with the settlement', () => {
    const checked = checkedOf(onCurve(LINEAR, '90'));
    const { payout } = new Evaluator(checked, 0).under(placeOf(checked, 'result'), number('80'));
    expect(payout.gross.amount.toExactText()).toBe('80');
  });

  it('is not to be had for nobody', () => {
    const evaluator = new Evaluator(checkedOf(onCurve(LINEAR, '90')), 1);
    expect(() => evaluator.current()).toThrow(new RangeError('No participant at position 1'));
  });
});

/** Two participants; the first moves from alpha to beta and back, the second belongs to gamma. */
function movedInput(): BonusInput {
  const components = [
    { id: 'own', scope: 'individual', weight: '60', curve: LINEAR },
    { id: 'team', scope: 'team', weight: '40', curve: LINEAR },
  ] as const;
  const segment = (from: string, to: string, team: string) => ({ from, to, targetAmount: '100', team });
  const moves = [
    segment('2026-01-01', '2026-04-30', 'alpha'),
    segment('2026-05-01', '2026-08-31', 'beta'),
    segment('2026-09-01', '2026-12-31', 'alpha'),
  ];
  const nps: MeasureInput = { id: 'nps', actual: '7', scoring: { kind: 'given' } };
  return anInput(
    aCurvePlan(LINEAR, { components }),
    [
      aParticipant({ own: [given('90')] }, { segments: moves }),
      aParticipant({ own: [given('70')] }, { id: 'p2', segments: [segment('2026-01-01', '2026-12-31', 'gamma')] }),
    ],
    {
      teams: {
        alpha: { team: [given('10', { id: 'deals' })] },
        beta: { team: [given('20', { id: 'deals' })] },
        gamma: { team: [given('30', { id: 'deals' })] },
      },
      company: { measures: [nps] },
    },
  );
}

const described = (places: readonly MeasurePlace[]) =>
  places.map(({ scope, team, listId, measure }) => [scope, team, listId, measure.id, measure.actual?.toExactText()]);

describe('the measures that bear on a participant', () => {
  it('are the own ones, those of every team once, and the company’s', () => {
    const input = checkedOf(movedInput());
    expect(described(placesOf(input))).toEqual([
      ['individual', null, 'own', 'result', '90'],
      ['team', 'alpha', 'team', 'deals', '10'],
      ['team', 'beta', 'team', 'deals', '20'],
      ['company', null, 'measures', 'nps', '7'],
    ]);
  });

  it('are no team’s where segments name none, or one without measures', () => {
    const input = checkedOf(onCurve(LINEAR, '90'));
    expect(described(placesOf(input))).toEqual([['individual', null, 'own', 'result', '90']]);
    const segments = [{ from: '2026-01-01', to: '2026-12-31', targetAmount: '100', team: 'alpha' }];
    const alone = checkedOf(anInput(aCurvePlan(LINEAR), [aParticipant({ own: [given('90')] }, { segments })]));
    expect(described(placesOf(alone))).toEqual([['individual', null, 'own', 'result', '90']]);
  });
});

describe('an input with a new actual', () => {
  const input = checkedOf(movedInput());
  /** All actuals: of both participants, of the three teams, of the company. */
  function actualsOf({ participants, teams, company }: CheckedInput): readonly (string | undefined)[] {
    const lists = [...participants.map(({ measures }) => measures), ...teams.values(), company];
    return lists
      .flatMap((own) => [...own.values()])
      .flat()
      .map(({ actual }) => actual?.toExactText());
  }

  it.each<[string, Scope, string | null, readonly string[]]>([
    ['of one participant', 'individual', null, ['1', '70', '10', '20', '30', '7']],
    ['of one team', 'team', 'beta', ['90', '70', '10', '1', '30', '7']],
    ['of the company', 'company', null, ['90', '70', '10', '20', '30', '1']],
  ])('leaves all others as they were: %s', (_, scope, team, expected) => {
    const place = placesOf(input).find((own) => own.scope === scope && own.team === team);
    if (place === undefined) throw new Error('There is no such place');
    expect(actualsOf(withActual(input, 0, place, number('1')))).toEqual(expected);
    expect(actualsOf(input)).toEqual(['90', '70', '10', '20', '30', '7']);
  });

  it('replaces one measure of its list, which then has data', () => {
    const measures = [
      given('90', { weight: '50' }),
      given('0', { id: 'late', weight: '50', actual: null, noData: 'zero' }),
    ];
    const checked = checkedOf(anInput(aCurvePlan(LINEAR), [aParticipant({ own: measures })]));
    const late = placeOf(checked, 'late');
    expect(late.measure.state).toBe('no-data-zero');
    const changed = withActual(checked, 0, late, number('40'));
    expect(placesOf(changed).map(({ measure }) => [measure.actual?.toExactText(), measure.state])).toEqual([
      ['90', 'scored'],
      ['40', 'scored'],
    ]);
  });

  it('takes a rating for a rated measure', () => {
    const review = given('weak', { scoring: { kind: 'rated', ratings: { weak: '50', strong: '120' } } });
    const checked = checkedOf(anInput(aCurvePlan(LINEAR), [aParticipant({ own: [review] })]));
    const changed = withActual(checked, 0, placeOf(checked, 'result'), { kind: 'rating', rating: 'strong' });
    expect(placesOf(changed).map(({ measure }) => [measure.rating, measure.actual])).toEqual([['strong', null]]);
  });
});
