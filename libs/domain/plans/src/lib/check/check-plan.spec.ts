import { describe, expect, it } from '@jest/globals';
import { BONUS_ERROR_CODES } from '@premia/domain-bonus';
import { describeText } from '@premia/shared-messages';
import { checkPlan } from './check-plan';
import { errorMessage } from './error-message';

const OWN = { id: 'own', scope: 'individual', weight: '70', curve: { kind: 'linear' } };
const TEAM = { id: 'team', scope: 'team', weight: '30', curve: { kind: 'linear' } };

function errorsOf(definition: unknown) {
  const checked = checkPlan(definition);
  return checked.ok ? [] : checked.error.map(({ code, path }) => `${code} ${path}`);
}

describe('a definition checked as a plan', () => {
  it('is accepted with individual, team and company parts, gates, modifiers and a funded pool', () => {
    const definition = {
      currency: 'RUB',
      combination: 'additive',
      components: [
        OWN,
        { ...TEAM, weight: '20' },
        { id: 'company', scope: 'company', weight: '10', curve: { kind: 'linear' } },
      ],
      gates: [
        {
          id: 'nps',
          when: { scope: 'company', measure: 'nps', value: 'actual', op: '>=', than: '30' },
          otherwise: { effect: 'zero' },
          appliesTo: 'total',
        },
        {
          id: 'own',
          when: { scope: 'individual', measure: 'romi', value: 'attainment', op: '>=', than: '50' },
          otherwise: { effect: 'zero' },
          appliesTo: 'team',
        },
      ],
      modifiers: [{ id: 'profit', kind: 'measure', scope: 'company', measure: 'profit', curve: { kind: 'linear' } }],
      pool: { share: 'score', funding: { scope: 'company', measure: 'revenue', curve: { kind: 'linear' } } },
    };
    expect(checkPlan(definition)).toEqual({ ok: true, value: definition });
  });

  it('tells what stands there, where that is one value', () => {
    const definition = {
      currency: 'RUB',
      combination: 'additive',
      components: [
        { ...OWN, weight: '7O' },
        { ...TEAM, cap: '-5.5', floor: 12, extra: {} },
      ],
      'a/b': 'x',
    };
    const checked = checkPlan(definition);
    const faults = checked.ok ? [] : checked.error;
    expect(faults.map(({ path, value }) => [path, value])).toEqual([
      ['/a~1b', 'x'],
      ['/components/0/weight', '7O'],
      ['/components/1/extra', null],
      ['/components/1/cap', '-5.5'],
      ['/components/1/floor', '12'],
    ]);
    const russian = faults.map(({ code, value }) => describeText('ru', errorMessage(code, value)));
    expect(russian[1]).toBe('Нужно число, например 12,5. Сейчас: «7O».');
    expect(russian[3]).toBe('Значение не может быть меньше нуля. Сейчас: «−5,5».');
    expect(describeText('ru', errorMessage('negative-amount', '0.00'))).toBe('Нужно число больше нуля.');
    expect(describeText('ru', errorMessage('number-too-large', '9'.repeat(50)))).toBe(
      `Слишком длинное число: не больше 30 цифр до и после запятой. Сейчас: «${'9'.repeat(40)}…».`,
    );
  });

  it('tells everything that is wrong at once, with pointers into the definition', () => {
    const definition = {
      currency: 'RUB',
      combination: 'additive',
      components: [OWN, { ...TEAM, weight: '29' }],
      rounding: { mode: 'sideways' },
      colour: 'green',
    };
    expect(errorsOf(definition)).toEqual(
      expect.arrayContaining(['weights-not-100 /components', 'unknown-kind /rounding/mode', 'unknown-field /colour']),
    );
  });

  it.each([
    null,
    'plan',
    7,
    [],
    { components: 'none' },
    { components: [null], gates: [{}], pool: 5 },
    JSON.parse('{"__proto__": {"components": []}}'),
  ])('refuses %j without falling over', (definition) => {
    expect(errorsOf(definition)).not.toEqual([]);
  });

  it('says of weights what they add up to', () => {
    const definition = { currency: 'RUB', combination: 'additive', components: [OWN, { ...TEAM, weight: '29.5' }] };
    const checked = checkPlan(definition);
    const said = checked.ok
      ? []
      : checked.error.map(({ code, value }) => describeText('ru', errorMessage(code, value)));
    expect(said).toEqual(['Сумма весов должна быть ровно 100. Сейчас: «99,5».']);
  });

  it('has words for every code in both languages', () => {
    for (const code of BONUS_ERROR_CODES) {
      expect(describeText('ru', errorMessage(code))).toMatch(/\p{Script=Cyrillic}/u);
      expect(describeText('en', errorMessage(code))).not.toMatch(/\p{Script=Cyrillic}/u);
    }
  });
});
