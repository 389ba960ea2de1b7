import { describe, expect, it } from '@jest/globals';
import type { PlanInput } from '@premia/domain-bonus';
import { calculate } from '@premia/domain-bonus';
import { monthsOfCycle } from './months-of-cycle';
import { assemblePerson, type ParticipantRules } from './participant';
import type { AssignmentRecord, GivenInputs, PersonRecord } from './records';

const APRIL = { kind: 'month', from: '2026-04-01', to: '2026-04-30' } as const;

const PLAN: PlanInput = {
  currency: 'RUB',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
  modifiers: [
    { id: 'rating', kind: 'lookup', values: { below: '0.8', meets: '1', exceeds: '1.2' } },
    { id: 'project', kind: 'number', min: '0.5', max: '1.5', default: '1' },
  ],
  recover: true,
};

const LEADS: AssignmentRecord = {
  id: 'a1',
  kpi: 'leads',
  component: null,
  weight: '100',
  scoring: { kind: 'given' },
  attainmentMax: null,
  channels: [],
  campaigns: [],
  pilot: false,
  noData: null,
};

const TERMS = {
  from: '2020-01-01',
  to: null,
  teamId: null,
  position: 'Analyst',
  fte: '1',
  eligiblePay: null,
  targetPercent: null,
};

function person(...parts: readonly { readonly from: string; readonly to: string | null }[]): PersonRecord {
  const terms = (parts.length === 0 ? [TERMS] : parts).map((part) => ({ ...TERMS, ...part, targetAmount: '30000' }));
  return { id: 'p1', name: 'Analyst', leftOn: null, terms };
}

function assembled(given: Partial<GivenInputs>, plan: Partial<PlanInput> = {}, who: PersonRecord = person()) {
  const rules: ParticipantRules = {
    plan: { ...PLAN, ...plan },
    cycle: APRIL,
    months: monthsOfCycle(APRIL),
    teamIds: null,
    usedTeamIds: new Set<string>(),
    actuals: { of: () => ({ value: '110', status: 'ok' }) },
  };
  const one = assemblePerson(rules, who, [LEADS], { factors: {}, absentDays: 0, previouslyPaid: '0', ...given });
  if (one.kind !== 'participant') throw new Error(one.reason);
  return { ...one, codes: one.issues.filter(({ code }) => code !== 'one-measure').map(({ code }) => code), rules };
}

describe('what HR gives of a person', () => {
  it('goes into the calculation: the factor by its word, days of absence, what was paid earlier', () => {
    const given = { factors: { rating: 'exceeds', project: '0.9' }, absentDays: 7, previouslyPaid: '1234.5' };
    const { participant, codes, rules } = assembled(given);
    expect(codes).toEqual([]);
    expect(participant).toMatchObject({
      modifiers: { rating: 'exceeds', project: '0.9' },
      previouslyPaid: '1234.5',
      segments: [{ absentDays: 7 }],
    });
    const { from, to } = APRIL;
    const result = calculate({ schema: 1, period: { from, to }, plan: rules.plan, participants: [participant] });
    // 30 000 · 23/30 · 110 % · 1.2 · 0.9 − 1 234.50.
    expect(result).toMatchObject({ participants: [{ total: '26089.50' }] });
  });

  it('is asked for where the plan has no default, and only there', () => {
    expect(assembled({}).codes).toEqual(['factor-missing']);
    expect(assembled({ factors: { rating: 'meets' } }).codes).toEqual([]);
    expect(assembled({}).participant).not.toHaveProperty('modifiers');
  });

  it('is not asked of whoever is below the minimum service, absence counted', () => {
    const proration = { minimumDays: 20 };
    expect(assembled({ absentDays: 10 }, { proration }).codes).toEqual(['factor-missing']);
    expect(assembled({ absentDays: 11 }, { proration }).codes).toEqual([]);
  });

  it.each([
    [{ rating: 'superb' }, ['factor-unfit']],
    [{ rating: 'meets', project: '1.51' }, ['factor-unfit']],
    [{ rating: 'meets', project: 'much' }, ['factor-unfit']],
    [{ rating: 'meets', project: '1.5' }, []],
    [{ rating: 'meets', project: '0.5', gone: '3' }, []],
  ])('is held to the version of the plan: %j', (factors, expected) => {
    const { codes, participant } = assembled({ factors });
    expect(codes).toEqual(expected);
    expect(participant.modifiers).not.toHaveProperty('gone');
  });

  it('spreads absence over the parts of a cycle by their days, and says so', () => {
    const parts = person({ from: '2026-01-01', to: '2026-04-10' }, { from: '2026-04-11', to: null });
    const { participant, codes } = assembled({ factors: { rating: 'meets' }, absentDays: 8 }, {}, parts);
    // 8 · 10/30 and 8 · 20/30: 2⅔ and 5⅓ in whole days.
    expect(participant.segments.map(({ absentDays }) => absentDays)).toEqual([3, 5]);
    expect(codes).toEqual(['absence-spread']);
  });

  it('is refused where more days were absent than served', () => {
    const joined = person({ from: '2026-04-21', to: null });
    expect(assembled({ factors: { rating: 'meets' }, absentDays: 10 }, {}, joined).codes).toEqual([]);
    expect(assembled({ factors: { rating: 'meets' }, absentDays: 11 }, {}, joined).codes).toEqual(['absence-too-long']);
  });

  it('leaves out what the plan does not take', () => {
    const given = { factors: { rating: 'meets' }, absentDays: 3, previouslyPaid: '100' };
    const { participant } = assembled(given, { recover: false, proration: { basis: 'whole-months' } });
    expect(participant).not.toHaveProperty('previouslyPaid');
    expect(participant.segments).toEqual([expect.not.objectContaining({ absentDays: expect.anything() })]);
  });
});
