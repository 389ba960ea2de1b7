import { describe, expect, it } from '@jest/globals';
import type { PlanInput } from '@premia/domain-bonus';
import { calculate, isRefusal } from '@premia/domain-bonus';
import { SEVENTY_THIRTY } from '@premia/domain-bonus/testing';
import { addDays } from '@premia/domain-kernel';
import { planInRun } from './measures';
import { monthsOfCycle } from './months-of-cycle';
import type { ParticipantRules } from './participant';
import { assemblePerson } from './participant';
import type { Actuals, AssignmentRecord, CycleRecord, MeasureSource, PersonRecord, TermsRecord } from './records';
import { NOTHING_GIVEN } from './records';

const FEBRUARY: CycleRecord = { kind: 'month', from: '2021-02-01', to: '2021-02-28' };

function terms(given: Partial<TermsRecord> = {}): TermsRecord {
  return {
    from: '2020-01-01',
    to: null,
    teamId: 'digital',
    position: 'Search specialist',
    fte: '1',
    eligiblePay: '60000',
    targetPercent: '20',
    targetAmount: null,
    ...given,
  };
}

function person(given: Partial<PersonRecord> = {}): PersonRecord {
  return { id: 'p1', name: 'Search specialist', leftOn: null, terms: [terms()], ...given };
}

function assignment(given: Partial<AssignmentRecord> = {}): AssignmentRecord {
  return {
    id: 'a1',
    kpi: 'leads',
    component: null,
    weight: '100.00',
    scoring: { kind: 'ratio', direction: 'higher', target: '7000' },
    attainmentMax: null,
    channels: ['search'],
    campaigns: [],
    pilot: false,
    noData: null,
    ...given,
  };
}

/** 6500 for the assignments named, and no data for the others. */
function actualsOf(...ids: readonly string[]): Actuals {
  return {
    of: ({ id }) => (ids.includes(id) ? { value: '6500', status: 'ok' } : { value: null, status: 'no_data' }),
  };
}

function rules(given: Partial<ParticipantRules> = {}): ParticipantRules {
  const cycle = given.cycle ?? FEBRUARY;
  return {
    plan: SEVENTY_THIRTY,
    cycle,
    months: monthsOfCycle(cycle),
    teamIds: null,
    usedTeamIds: new Set(['digital', 'brand']),
    actuals: actualsOf('a1'),
    ...given,
  };
}

function withoutTeam<Segment extends { readonly team?: string }>({ team: _, ...segment }: Segment) {
  return segment;
}

const codes = (assembled: { readonly issues: readonly { readonly code: string }[] }) =>
  assembled.issues.map(({ code }) => code);

describe('a person assembled for a run', () => {
  it('takes part with terms, KPIs and actuals in the form of the calculation', () => {
    const assembled = assemblePerson(rules(), person(), [assignment()]);
    expect(assembled).toEqual(
      expect.objectContaining({
        kind: 'participant',
        position: 'Search specialist',
        teamId: 'digital',
        issues: [],
        participant: {
          id: 'p1',
          segments: [
            {
              from: '2021-02-01',
              to: '2021-02-28',
              eligiblePay: '60000',
              targetPercent: '20',
              fte: '1',
              team: 'digital',
            },
          ],
          measures: {
            own: [
              {
                id: 'leads',
                weight: '100',
                actual: '6500',
                scoring: { kind: 'ratio', direction: 'higher', target: '7000' },
              },
            ],
          },
        },
        sources: [
          { component: 'own', measure: 'leads', assignmentId: 'a1', kpi: 'leads', channels: ['search'], campaigns: [] },
        ],
      }),
    );
  });

  it.each([
    ['month', '2021-02-01', '2021-02-28', '60000'],
    ['quarter', '2021-01-01', '2021-03-31', '180000'],
    ['half-year', '2021-01-01', '2021-06-30', '360000'],
    ['year', '2021-01-01', '2021-12-31', '720000'],
    // 14 of 28 days of February: half a month.
    ['free', '2021-02-01', '2021-02-14', '30000'],
  ] as const)('has the pay of the whole period: a %s from %s to %s', (kind, from, to, eligiblePay) => {
    const assembled = assemblePerson(rules({ cycle: { kind, from, to } }), person(), [assignment()]);
    expect(assembled.kind === 'participant' ? assembled.participant.segments : null).toEqual([
      expect.objectContaining({ from, to, eligiblePay }),
    ]);
  });

  it('has the pay of a month and its exact share where no decimal tells the months of free dates', () => {
    // 17 of 31 days of January and 14 of 28 of February: 17/31 + 1/2.
    const cycle = { kind: 'free', from: '2021-01-15', to: '2021-02-14' } as const;
    const assembled = assemblePerson(rules({ cycle }), person(), [assignment()]);
    expect(assembled.kind === 'participant' ? assembled.participant.segments : null).toEqual([
      expect.objectContaining({ eligiblePay: '60000', share: '65/62' }),
    ]);
  });

  it.each([
    ['2021-04-01', '2021-04-10', '6000', { mode: 'down', unit: '0.01' }, '100', '2000.00'],
    ['2021-04-01', '2021-04-20', '3000', { mode: 'up', unit: '0.01' }, '100', '2000.00'],
    ['2021-04-01', '2021-04-10', '2000.01', { mode: 'half-up', unit: '0.01' }, '50', '333.34'],
    ['2021-04-01', '2021-04-10', '450', { mode: 'half-up', unit: '100' }, '100', '200'],
  ] as const)(
    'pays from %s to %s of %s a month, rounded by %j at %s %%: %s',
    (from, to, targetAmount, rounding, actual, total) => {
      const own = person({ terms: [terms({ targetPercent: null, targetAmount })] });
      const given = rules({ cycle: { kind: 'free', from, to } });
      const assembled = assemblePerson(given, own, [assignment()]);
      if (assembled.kind !== 'participant') throw new Error(`Not a participant: ${assembled.kind}`);
      const [component] = given.plan.components;
      const result = calculate({
        schema: 1,
        period: { from, to },
        plan: {
          currency: 'RUB',
          combination: 'additive',
          components: [{ id: component?.id, scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
          rounding,
        },
        participants: [
          {
            ...assembled.participant,
            measures: { [component?.id ?? '']: [{ id: 'm', weight: '100', actual, scoring: { kind: 'given' } }] },
          },
        ],
        teams: Object.fromEntries(assembled.participant.segments.map(({ team }) => [team, {}])),
        company: { measures: [] },
      });
      expect(result).toMatchObject({ participants: [{ total }] });
    },
  );

  it('has a segment for each terms in the cycle, cut to it and to the last day of service', () => {
    const mover = person({
      leftOn: '2021-02-20',
      terms: [
        terms({ to: '2021-02-09' }),
        terms({ from: '2021-02-10', teamId: 'brand', targetPercent: null, targetAmount: '10000.50' }),
      ],
    });
    const assembled = assemblePerson(rules(), mover, [assignment()]);
    expect(assembled.kind === 'participant' ? assembled.participant.segments : null).toEqual([
      expect.objectContaining({ from: '2021-02-01', to: '2021-02-09', team: 'digital' }),
      { from: '2021-02-10', to: '2021-02-20', targetAmount: '10000.5', fte: '1', team: 'brand' },
    ]);
    expect(assembled.teamId).toBe('brand');
  });

  it.each([
    ['no terms at all', person({ terms: [] }), 'no-terms', {}, ['no-terms']],
    [
      'terms that begin later',
      person({ terms: [terms({ from: '2021-03-01' })] }),
      'not-started',
      { date: '2021-03-01' },
      [],
    ],
    ['a last day before the cycle', person({ leftOn: '2021-01-31' }), 'left', { date: '2021-01-31' }, []],
    ['no target', person({ terms: [terms({ targetPercent: null })] }), 'no-target', {}, ['no-target']],
    ['a target of 0', person({ terms: [terms({ targetPercent: '0' })] }), 'no-target', {}, ['no-target']],
  ])('is not eligible with %s, and the rule is named', (_, given, reason, values, issues) => {
    const assembled = assemblePerson(rules(), given, [assignment()]);
    expect(assembled).toEqual(expect.objectContaining({ kind: 'not-eligible', reason, values }));
    expect(codes(assembled)).toEqual(issues);
  });

  it('is not eligible outside the teams of the plan, which is worth saying only of somebody with KPIs', () => {
    const brandOnly = rules({ teamIds: new Set(['brand']) });
    expect(assemblePerson(brandOnly, person(), [])).toEqual(
      expect.objectContaining({ reason: 'not-in-plan', issues: [] }),
    );
    expect(codes(assemblePerson(brandOnly, person(), [assignment()]))).toEqual(['not-in-plan']);
  });

  it('is not eligible without any KPI, and is looked at when only some of the plan’s components have one', () => {
    expect(assemblePerson(rules(), person(), [])).toEqual(
      expect.objectContaining({ kind: 'not-eligible', reason: 'no-kpis' }),
    );
    const twoParts: PlanInput = {
      ...SEVENTY_THIRTY,
      components: [
        { id: 'results', scope: 'individual', weight: '50', curve: { kind: 'linear' } },
        { id: 'projects', scope: 'individual', weight: '50', curve: { kind: 'linear' } },
      ],
    };
    expect(codes(assemblePerson(rules({ plan: twoParts }), person(), [assignment({ component: 'results' })]))).toEqual([
      'kpis-missing',
      'one-measure',
    ]);
    expect(codes(assemblePerson(rules({ plan: twoParts }), person(), [assignment()]))).toEqual([
      'no-kpis',
      'component-unclear',
    ]);
    expect(assemblePerson(rules({ plan: twoParts }), person(), [assignment()])).toEqual(
      expect.objectContaining({ reason: 'no-kpis' }),
    );
  });

  it('blocks the run with weights that do not add up to 100, saying to what they do', () => {
    const assembled = assemblePerson(rules(), person(), [
      assignment({ weight: '59.5' }),
      assignment({ id: 'a2', kpi: 'romi', weight: '39.5' }),
    ]);
    expect(assembled.issues).toContainEqual({
      code: 'weights-not-100',
      blocking: true,
      personId: 'p1',
      values: { name: 'Search specialist', component: 'own', sum: '99' },
    });
  });

  it.each([
    [null, 'no-data', true],
    ['zero', 'no-data-counts-zero', false],
    ['exclude', 'no-data-left-out', false],
  ] as const)('says what follows from a KPI without data under the rule %s', (noData, code, blocking) => {
    const assembled = assemblePerson(rules({ actuals: actualsOf() }), person(), [assignment({ noData })]);
    expect(assembled.issues).toEqual([
      { code, blocking, personId: 'p1', values: { name: 'Search specialist', kpi: 'leads' } },
    ]);
  });

  it('does not ask for data of a KPI in pilot', () => {
    const assembled = assemblePerson(rules({ actuals: actualsOf() }), person(), [assignment({ pilot: true })]);
    expect(codes(assembled)).toEqual([]);
  });

  it('names a KPI owned twice by what was agreed, and not by the order of saving', () => {
    const [search, social] = [
      assignment({ weight: '40' }),
      assignment({ id: 'a2', weight: '60', channels: ['social'] }),
    ];
    const idsByChannel = (own: readonly AssignmentRecord[]) => {
      const { sources } = assemblePerson(rules(), person(), own) as { readonly sources: readonly MeasureSource[] };
      return sources.map(({ measure, channels }) => [measure, ...channels]);
    };
    expect(idsByChannel([search, social])).toEqual([
      ['leads', 'social'],
      ['leads-2', 'search'],
    ]);
    expect(idsByChannel([social, search])).toEqual(idsByChannel([search, social]));
  });

  describe('below the minimum service', () => {
    const plan: PlanInput = { ...SEVENTY_THIRTY, proration: { minimumDays: 28 } };
    const newcomer = (given: Partial<TermsRecord> = {}) => person({ terms: [terms({ from: '2021-02-24', ...given })] });

    it('is asked for no data', () => {
      const assembled = assemblePerson(rules({ plan, actuals: actualsOf() }), newcomer(), [assignment()]);
      expect([assembled.kind, codes(assembled)]).toEqual(['participant', []]);
    });

    it.each([
      ['without any KPI', newcomer(), []],
      ['without a team', newcomer({ teamId: null }), [assignment()]],
      ['in a team of newcomers alone, whose results nobody needs', newcomer({ teamId: 'young' }), [assignment()]],
    ])('takes no part %s, with the days as the reason', (_, given, own) => {
      const assembled = assemblePerson(rules({ plan }), given, own);
      expect(assembled).toMatchObject({
        reason: 'below-minimum-service',
        values: { days: '5', needed: '28' },
        issues: [],
      });
    });

    it('is still told of weights that are wrong in themselves', () => {
      expect(codes(assemblePerson(rules({ plan }), newcomer(), [assignment({ weight: '90' })]))).toEqual([
        'weights-not-100',
      ]);
    });
  });

  describe('with days that are not paid', () => {
    const found = (given: Partial<PersonRecord>, teamIds: ReadonlySet<string> | null = null) =>
      assemblePerson(rules({ teamIds }), person(given), [assignment()]).issues.map(({ code, blocking, values }) => {
        const { name: _, ...rest } = values;
        return { code, blocking, ...rest };
      });

    it('names each stretch between and after terms, and none before the first or after the last day of work', () => {
      const [first, second] = [
        terms({ from: '2021-02-02', to: '2021-02-10' }),
        terms({ from: '2021-02-20', to: '2021-02-25' }),
      ];
      const gap = { code: 'days-without-terms', blocking: false, from: '2021-02-11', to: '2021-02-19' };
      expect(found({ terms: [first, second] })).toEqual([gap, { ...gap, from: '2021-02-26', to: '2021-02-28' }]);
      expect(found({ terms: [first, second], leftOn: '2021-02-25' })).toEqual([gap]);
    });

    it('names stretches outside the plan and without a target', () => {
      const moved = [terms({ to: '2021-02-10' }), terms({ from: '2021-02-11', teamId: 'brand' })];
      const second = { blocking: false, from: '2021-02-11', to: '2021-02-28' };
      expect(found({ terms: moved }, new Set(['digital']))).toEqual([{ code: 'days-outside-plan', ...second }]);
      const untargeted = [terms({ to: '2021-02-10' }), terms({ from: '2021-02-11', targetPercent: null })];
      expect(found({ terms: untargeted })).toEqual([{ code: 'days-without-target', ...second }]);
    });

    it.each([
      ['in the cycle', '2021-02-10', '2021-02-20', true],
      ['before the cycle, with terms in it', '2021-01-10', '2021-02-01', true],
      ['later than the cycle', '2021-02-28', '2021-03-10', false],
    ])('blocks where terms begin after the last day of work, %s', (_, leftOn, from, isTold) => {
      const contradiction = { code: 'terms-after-leaving', blocking: true, date: leftOn, from };
      expect(found({ leftOn, terms: [terms({ to: addDays(from, -1) }), terms({ from })] })).toEqual(
        isTold ? [contradiction] : [],
      );
    });
  });

  it('says which days another run pays already, and how much for', () => {
    const paid = {
      runId: 'r',
      payoutId: 'p',
      number: '2',
      plan: 'Sales',
      amount: { amount: '6000.00', currency: 'INR' },
    };
    const days = [
      { from: '2021-01-01', to: '2021-01-31' },
      { from: '2021-02-20', to: '2021-03-31' },
    ];
    const issues = (given: Partial<ParticipantRules>) =>
      assemblePerson(rules(given), person(), [assignment()], NOTHING_GIVEN, [{ ...paid, days }]).issues;
    expect(issues({})).toEqual([
      {
        code: 'paid-twice',
        blocking: false,
        personId: 'p1',
        values: { name: 'Search specialist', ...paid, from: '2021-02-20', to: '2021-02-28' },
      },
    ]);
    expect(issues({ plan: { ...SEVENTY_THIRTY, proration: { minimumDays: 29 } } })).toEqual([]);
  });

  it('blocks the run when a plan with a team component meets somebody without a team', () => {
    const assembled = assemblePerson(rules(), person({ terms: [terms({ teamId: null })] }), [assignment()]);
    expect(codes(assembled)).toEqual(['no-team']);
  });

  it('names a KPI owned twice apart, so that both count', () => {
    const assembled = assemblePerson(rules(), person(), [
      assignment({ weight: '50' }),
      assignment({ id: 'a2', weight: '50', channels: ['social'] }),
    ]);
    expect(
      assembled.kind === 'participant' ? assembled.participant.measures?.['own']?.map(({ id }) => id) : null,
    ).toEqual(['leads', 'leads-2']);
  });

  it('gives a per-unit component nothing but the actual', () => {
    const perUnit: PlanInput = {
      ...SEVENTY_THIRTY,
      components: [
        { id: 'leads', scope: 'individual', kind: 'per-unit', mode: 'marginal', tiers: [{ from: '0', rate: '5' }] },
      ],
    };
    const assembled = assemblePerson(rules({ plan: perUnit }), person({ terms: [terms({ targetPercent: null })] }), [
      assignment(),
    ]);
    expect(assembled.kind === 'participant' ? assembled.participant.measures : null).toEqual({
      leads: [{ id: 'leads', actual: '6500' }],
    });
  });

  describe('with pay per unit beside the target', () => {
    const plan: PlanInput = {
      currency: 'INR',
      combination: 'additive',
      components: [
        { id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } },
        { id: 'leads', scope: 'individual', kind: 'per-unit', mode: 'marginal', tiers: [{ from: '0', rate: '5' }] },
      ],
    };
    const actuals = actualsOf('a1', 'a2', 'a3', 'a4');
    const OWN = [
      assignment({ id: 'a2', kpi: 'romi', weight: '40' }),
      assignment({ id: 'a3', kpi: 'cpl', weight: '30' }),
    ];
    const measuresOf = (assembled: ReturnType<typeof assemblePerson>) =>
      assembled.kind === 'participant' ? (assembled.participant.measures ?? {}) : {};

    it('counts the KPI of the same name by the unit and keeps the others’ weights as agreed', () => {
      const assembled = assemblePerson(rules({ plan, actuals }), person(), [assignment({ weight: '30' }), ...OWN]);
      expect(codes(assembled)).toEqual([]);
      expect(measuresOf(assembled)['leads']).toEqual([{ id: 'leads', actual: '6500' }]);
      expect(measuresOf(assembled)['own']?.map(({ id, weight }) => [id, weight])).toEqual([
        ['romi', '40'],
        ['cpl', '30'],
      ]);
      expect(assembled).toEqual(
        expect.objectContaining({
          sources: expect.arrayContaining([expect.objectContaining({ component: 'leads', assignmentId: 'a1' })]),
        }),
      );
    });

    it('leaves weights alone that come to 100 without it, or not even with it', () => {
      const weights = (...texts: readonly [string, string, string]) => {
        const [leads, romi, cpl] = texts;
        return assemblePerson(rules({ plan, actuals }), person(), [
          assignment({ weight: leads }),
          assignment({ id: 'a2', kpi: 'romi', weight: romi }),
          assignment({ id: 'a3', kpi: 'cpl', weight: cpl }),
        ]);
      };
      expect(measuresOf(weights('0', '60', '40'))['own']?.map(({ weight }) => weight)).toEqual(['60', '40']);
      expect(weights('20', '40', '30').issues).toEqual([
        expect.objectContaining({ code: 'weights-not-100', values: expect.objectContaining({ sum: '70' }) }),
      ]);
    });

    it('pays two people the same for the same terms and results, in whatever order their lists were saved', () => {
      const thirds = [
        assignment({ id: 'a1', weight: '40' }),
        ...(['cpl', 'romi', 'cac'] as const).map((kpi, index) =>
          assignment({ id: `b${index}`, kpi, weight: '20', scoring: { kind: 'given' } }),
        ),
      ];
      const results: Actuals = { of: ({ kpi }) => ({ value: kpi === 'cpl' ? '200' : '0', status: 'ok' }) };
      const paid = (own: readonly AssignmentRecord[]) => {
        const millions = person({ terms: [terms({ targetPercent: null, targetAmount: '1000000' })] });
        const assembled = assemblePerson(rules({ plan, actuals: results }), millions, own);
        if (assembled.kind !== 'participant') throw new Error('Takes no part');
        const result = calculate({
          schema: 1,
          period: { from: FEBRUARY.from, to: FEBRUARY.to },
          plan: planInRun(plan),
          participants: [{ ...assembled.participant, segments: assembled.participant.segments.map(withoutTeam) }],
        });
        return isRefusal(result) ? result.errors : result.participants[0]?.total;
      };
      expect(paid(thirds)).toBe('666666.67');
      expect(paid(thirds.map((one, index) => ({ ...one, id: `c${9 - index}` })).reverse())).toBe('666666.67');
    });

    it('pays nothing by the unit to whoever has no such KPI, without keeping the run up', () => {
      const assembled = assemblePerson(rules({ plan, actuals }), person(), [assignment({ kpi: 'romi' })]);
      expect(assembled.issues.map(({ code, blocking }) => [code, blocking])).toEqual([
        ['kpis-missing', false],
        ['one-measure', false],
      ]);
      const result = calculate({
        schema: 1,
        period: { from: FEBRUARY.from, to: FEBRUARY.to },
        plan,
        participants: assembled.kind === 'participant' ? [assembled.participant] : [],
      });
      expect(isRefusal(result) ? result.errors : result.participants[0]?.components.at(-1)?.amount).toBe('0.00');
    });

    it('blocks while the target has no KPI, and when the KPI is owned twice', () => {
      const only = assemblePerson(rules({ plan, actuals }), person(), [assignment()]);
      expect(only.issues).toContainEqual(expect.objectContaining({ code: 'kpis-missing', blocking: true }));
      const twice = assemblePerson(rules({ plan, actuals }), person(), [
        assignment({ weight: '0' }),
        assignment({ id: 'a4', weight: '0', channels: ['social'] }),
        assignment({ id: 'a2', kpi: 'romi' }),
      ]);
      expect(codes(twice)).toContain('component-unclear');
      expect(measuresOf(twice)['leads']).toHaveLength(1);
    });

    it('has no use for other KPIs where there is nothing but pay per unit', () => {
      const alone = { ...plan, components: plan.components.slice(1) };
      const assembled = assemblePerson(rules({ plan: alone, actuals }), person(), [
        assignment({ weight: '30' }),
        ...OWN,
      ]);
      expect(measuresOf(assembled)).toEqual({ leads: [{ id: 'leads', actual: '6500' }] });
      expect(assemblePerson(rules({ plan: alone, actuals }), person(), OWN)).toEqual(
        expect.objectContaining({ reason: 'no-kpis' }),
      );
    });
  });
});
