import type {
  BonusHeaderInput,
  MeasureInput,
  MeasureListsInput,
  ParticipantInput,
  SegmentInput,
} from '@premia/domain-bonus';

/** A person's whole calculation, between what it was and what it is. */
export interface Calculation {
  readonly header: BonusHeaderInput;
  readonly input: ParticipantInput;
}

/** What an input is about, in the order in which inputs are replaced. A KPI's actual is one group each. */
export type InputGroup = 'proration' | 'team' | 'terms' | 'target' | 'attainment' | 'plan' | 'factor' | 'earlier';

export interface MeasureKey {
  /** Null: a person's own. */
  readonly scope: 'own' | 'team' | 'company';
  readonly measure: string;
}

export interface Replacement {
  readonly group: InputGroup;
  /** The measure whose actual is replaced. */
  readonly of: MeasureKey | null;
  readonly apply: (from: Calculation) => Calculation;
}

/**
 * The replacements that lead from one calculation to another, one group of inputs at a time in a fixed order: days and
 * absence, team, pay and targets of pay, the KPIs as agreed, the actual of each KPI, the plan, factors, earlier payments.
 * Applied one after the other they end exactly at `after`.
 */
export function replacements(after: Calculation): readonly Replacement[] {
  const { header, input } = after;
  const one = (group: InputGroup, apply: Replacement['apply']): Replacement => ({ group, of: null, apply });
  return [
    one('proration', (from) => ({
      header: { ...from.header, period: header.period },
      input: { ...from.input, segments: input.segments.map((to, index) => withTerms(to, segmentAt(from, index))) },
    })),
    one('team', (from) => ({
      header: { ...from.header, teams: { ...header.teams, ...from.header.teams } },
      input: {
        ...from.input,
        segments: from.input.segments.map((segment, index) => ({
          ...segment,
          ...only(input.segments[index], ['team']),
        })),
      },
    })),
    one('terms', (from) => ({ ...from, input: { ...from.input, segments: input.segments } })),
    one('target', (from) => agreed(from, after)),
    ...measuresOf(after).map((of): Replacement => ({
      group: 'attainment',
      of,
      apply: (from) => withActual(from, after, of),
    })),
    one('plan', (from) => ({
      header: { ...from.header, plan: header.plan, teams: header.teams ?? {}, company: header.company ?? {} },
      input: { ...from.input, measures: input.measures ?? {} },
    })),
    one('factor', (from) => ({ ...from, input: { ...from.input, ...only(input, ['modifiers']) } })),
    one('earlier', () => after),
  ];
}

const TERMS = ['eligiblePay', 'targetPercent', 'targetAmount', 'fte', 'team'] as const;

/** The days of a segment under the terms and in the team of another. */
function withTerms(days: SegmentInput, terms: SegmentInput): SegmentInput {
  return { ...without(days, TERMS), ...only(terms, TERMS) };
}

/** The segment at the place, or the last one before it. */
function segmentAt({ input: { segments } }: Calculation, index: number): SegmentInput {
  const segment = segments[Math.min(index, segments.length - 1)];
  if (segment === undefined) throw new Error('Whoever takes part has a segment');
  return segment;
}

/** The lists as they are agreed in `after`, with the actuals that `from` knows of the same measures. */
function agreed(from: Calculation, after: Calculation): Calculation {
  const teams = Object.entries(after.header.teams ?? {}).map(
    ([team, lists]) => [team, agreedLists(from.header.teams?.[team], lists)] as const,
  );
  return {
    header: {
      ...from.header,
      teams: Object.fromEntries(teams),
      company: agreedLists(from.header.company, after.header.company),
    },
    input: { ...from.input, measures: agreedLists(from.input.measures, after.input.measures) },
  };
}

function agreedLists(from: MeasureListsInput = {}, after: MeasureListsInput = {}): MeasureListsInput {
  return mapLists(after, (measure, list) => {
    const known = from[list]?.find(({ id }) => id === measure.id);
    return known === undefined || !isScoredAlike(known, measure) ? measure : withResult(measure, known);
  });
}

/** A rating means nothing where attainment is a number, and where it is no rating of the scale. */
function isScoredAlike({ scoring: known, actual }: MeasureInput, { scoring }: MeasureInput): boolean {
  if (scoring?.kind !== 'rated') return known?.kind !== 'rated' && (known === undefined) === (scoring === undefined);
  return known?.kind === 'rated' && (actual === null || actual in scoring.ratings);
}

const RESULT = ['actual', 'status', 'noData'] as const;

function withResult(measure: MeasureInput, known: MeasureInput): MeasureInput {
  return { ...without(measure, RESULT), ...only(known, RESULT) } as MeasureInput;
}

function measuresOf({ header, input }: Calculation): readonly MeasureKey[] {
  const ids = (lists: MeasureListsInput | undefined): readonly string[] =>
    Object.values(lists ?? {}).flatMap((list) => list.map(({ id }) => id));
  const teams = new Set(input.segments.flatMap(({ team }) => team ?? []));
  const keys = (scope: MeasureKey['scope'], measures: readonly string[]): readonly MeasureKey[] =>
    [...new Set(measures)].map((measure) => ({ scope, measure }));
  return [
    ...keys('own', ids(input.measures)),
    ...keys(
      'team',
      [...teams].flatMap((team) => ids(header.teams?.[team])),
    ),
    ...keys('company', ids(header.company)),
  ];
}

function withActual(from: Calculation, after: Calculation, { scope, measure }: MeasureKey): Calculation {
  const replaced = (lists: MeasureListsInput = {}, to: MeasureListsInput = {}): MeasureListsInput =>
    mapLists(lists, (one, list) => (one.id === measure ? (to[list]?.find(({ id }) => id === measure) ?? one) : one));
  switch (scope) {
    case 'own':
      return { ...from, input: { ...from.input, measures: replaced(from.input.measures, after.input.measures) } };
    case 'company': {
      const company = replaced(from.header.company, after.header.company);
      return { ...from, header: { ...from.header, company } };
    }
    case 'team': {
      const teams = Object.entries(from.header.teams ?? {}).map(
        ([team, lists]) => [team, replaced(lists, after.header.teams?.[team])] as const,
      );
      return { ...from, header: { ...from.header, teams: Object.fromEntries(teams) } };
    }
  }
}

function mapLists(
  lists: MeasureListsInput,
  change: (measure: MeasureInput, list: string) => MeasureInput,
): MeasureListsInput {
  return Object.fromEntries(
    Object.entries(lists).map(([list, measures]) => [list, measures.map((measure) => change(measure, list))]),
  );
}

function only<Value extends object, Key extends keyof Value>(
  value: Value | undefined,
  keys: readonly Key[],
): Partial<Value> {
  return Object.fromEntries(
    keys.flatMap((key) => (value?.[key] === undefined ? [] : [[key, value[key]]])),
  ) as Partial<Value>;
}

function without<Value extends object, Key extends keyof Value>(value: Value, keys: readonly Key[]): Omit<Value, Key> {
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => !(keys as readonly string[]).includes(key)),
  ) as Omit<Value, Key>;
}
