import { describe, expect, it } from '@jest/globals';
import type { BonusInput, MeasureInput, ParticipantInput } from '@premia/domain-bonus';
import { SEVENTY_THIRTY } from '@premia/domain-bonus/testing';
import { describeText } from '@premia/shared-messages';
import { february, participant } from '../../../testing/february-fixture';
import { traceOf } from '../../../testing/traced';
import { amountsByScope } from './amounts';
import { outcomeOf } from './outcome';
import type { OutcomeReason } from './reason';
import { reasonMessage } from './reason-message';

function outcome(input: BonusInput) {
  const trace = traceOf(input);
  return { ...outcomeOf(trace.line, () => trace), amounts: amountsByScope(input, trace.line) };
}

function nameOf({ values }: OutcomeReason) {
  const name = 'measure' in values ? values.measure : '';
  return { en: name ?? '', ru: name ?? '' };
}

function said(input: BonusInput, language: 'en' | 'ru' = 'en'): string {
  const { reason } = outcome(input);
  return reason === null
    ? ''
    : describeText(language, reasonMessage(reason, nameOf(reason))).replace(/[\u00a0\u202f]/g, ' ');
}

function withAttainments(...attainments: readonly string[]): ParticipantInput {
  const own = attainments.map((actual, index): MeasureInput => ({
    id: `kpi${index + 1}`,
    weight: String(100 / attainments.length),
    actual,
    scoring: { kind: 'given' },
  }));
  return participant({ measures: { own } });
}

const OWN_ONLY = {
  ...SEVENTY_THIRTY,
  components: SEVENTY_THIRTY.components.slice(0, 1).map((one) => ({ ...one, weight: '100' })),
};

describe('the outcome of a person in the calculation', () => {
  it('is paid, with own and team amounts that add up to the total', () => {
    expect(outcome(february())).toEqual({
      outcome: 'paid',
      reason: null,
      amounts: { own: '10317.31', team: '3860.10' },
    });
  });

  it('is zero by a gate, with what it asked and what it found', () => {
    const input = february({
      ...SEVENTY_THIRTY,
      gates: [
        {
          id: 'nps',
          when: { scope: 'company', measure: 'nps', value: 'actual', op: '>=', than: '30' },
          otherwise: { effect: 'zero' },
          appliesTo: 'total',
        },
      ],
    });
    expect(outcome(input).outcome).toBe('zero');
    expect(said(input)).toBe('Gate not met: nps must be ≥ 30, it is 28.');
    expect(said(input, 'ru')).toBe('Не выполнено условие: nps ≥ 30, получилось 28.');
    expect(outcome(input).amounts).toEqual({ own: '0.00', team: '0.00' });
  });

  it('is zero below the threshold, with the measure that came nearest and how far off it is', () => {
    const input = february(OWN_ONLY, withAttainments('50', '79.5'));
    expect(outcome(input).outcome).toBe('zero');
    expect(said(input)).toBe('Below the threshold: kpi2 came nearest, 79.5 % of target against 80 %.');
    expect(said(input, 'ru')).toBe('Ниже порога: ближе всего kpi2, выполнение 79,5 % при пороге 80 %.');
  });

  it('is zero where earlier payments have taken it all, and where it rounds away', () => {
    expect(said(february(SEVENTY_THIRTY, participant({ previouslyPaid: '20000' })))).toBe(
      'Already paid earlier: 20 000.',
    );
    expect(said(february({ ...SEVENTY_THIRTY, rounding: { mode: 'down', unit: '100000' } }))).toBe(
      'Less than the smallest amount that is paid.',
    );
  });

  it('is not eligible below the minimum service, with the days served and those asked for', () => {
    const input = february({ ...SEVENTY_THIRTY, proration: { minimumDays: 29 } });
    expect(outcome(input).outcome).toBe('not-eligible');
    expect(said(input)).toBe('Served 28 days; the plan asks for 29.');
  });

  it('is not eligible with nothing but pilots, whatever they measure', () => {
    const pilots = participant().measures?.['own']?.map((measure) => ({ ...measure, pilot: true })) ?? [];
    const input = february(OWN_ONLY, participant({ measures: { own: pilots } }));
    expect(outcome(input).outcome).toBe('not-eligible');
    expect(said(input)).toBe('Every KPI is still a pilot: measured, and counted in nothing.');
    expect(said(input, 'ru')).toBe('Все показатели пока в пробном режиме: измеряются, но в премию не входят.');
  });

  it('has no amounts of components where the plan adds none up', () => {
    const product = february({
      currency: 'RUB',
      combination: 'multiplicative',
      components: [{ id: 'own', scope: 'individual', curve: { kind: 'linear' } }],
    });
    expect(outcome(product).amounts).toEqual({ own: null, team: null });
  });
});
