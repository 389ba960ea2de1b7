import type { ModifierInput, PlanInput } from '@premia/domain-bonus';
import type { Message } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';

/** A factor that somebody must be given: a word of a table, or a number within limits. */
export type GivenFactor = Extract<ModifierInput, { readonly kind: 'lookup' | 'number' }>;

/** What a plan takes of each person that no KPI and no terms tell. */
export interface PlanInputs {
  readonly factors: readonly GivenFactor[];
  /** Days of absence: they shorten the time served, or count against the minimum service. */
  readonly absence: boolean;
  /** What was paid earlier in the year, which is taken off. */
  readonly earlierPayments: boolean;
}

export function inputsOf({ modifiers = [], proration = {}, recover = false }: PlanInput): PlanInputs {
  const { basis = 'calendar-days', minimumDays = 0 } = proration;
  return {
    factors: modifiers.filter((modifier) => modifier.kind !== 'measure'),
    // Whole months know no absent days (bonus calculation §4).
    absence: basis === 'whole-months' ? false : basis !== 'none' || minimumDays > 0,
    earlierPayments: recover,
  };
}

/** Something that the plan asks for and nobody could ever give, by JSON pointer. */
export interface UngivableInput {
  readonly path: string;
  readonly reason: Message;
  readonly value: string | null;
}

/**
 * What would keep every run of a plan from being calculated: a table without values or with a word that cannot be typed,
 * and measures that no KPI can be assigned for.
 *
 * @param isKpi whether a KPI of that key can be assigned
 */
export function ungivableInputs(plan: PlanInput, isKpi: (key: string) => boolean): readonly UngivableInput[] {
  const factors = (plan.modifiers ?? []).flatMap((modifier, index) =>
    modifier.kind === 'lookup' ? lookupFaults(modifier, `/modifiers/${index}`) : [],
  );
  const unknown = measuresRead(plan)
    .filter(({ measure }) => !isKpi(measure) && !isKpi(measure.replace(/-\d+$/, '')))
    .map(({ path, measure }) => ({ path, reason: message('plan.ungivable.measure', { measure }), value: measure }));
  return [...factors, ...unknown];
}

const LONGEST_WORD = 120;

function lookupFaults({ id, values }: Extract<GivenFactor, { kind: 'lookup' }>, path: string): UngivableInput[] {
  const words = Object.keys(values);
  if (words.length === 0)
    return [{ path: `${path}/values`, reason: message('plan.ungivable.empty', { factor: id }), value: null }];
  return words
    .filter((word) => word.trim() === '' || word.length > LONGEST_WORD || /[\t\r\n]/u.test(word))
    .map((word) => ({
      path: `${path}/values`,
      reason: message('plan.ungivable.word', { factor: id, word: word.slice(0, 40) }),
      value: word,
    }));
}

/** The word of a table that somebody typed or pasted: as it stands, or but for case and spaces; null for none. */
export function wordOf({ values }: Extract<GivenFactor, { readonly kind: 'lookup' }>, typed: string): string | null {
  if (Object.hasOwn(values, typed)) return typed;
  const [found, another] = Object.keys(values).filter((word) => folded(word) === folded(typed));
  return found === undefined || another !== undefined ? null : found;
}

function folded(word: string): string {
  return word.trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** Measures that gates, factors and a funded pool read by name; whichever list they stand in, a KPI gives them. */
function measuresRead({ gates = [], modifiers = [], pool }: PlanInput) {
  const funding = pool?.funding?.measure;
  return [
    ...gates.map(({ when }, index) => ({ path: `/gates/${index}/when/measure`, measure: when.measure })),
    ...modifiers.map((modifier, index) => ({
      path: `/modifiers/${index}/measure`,
      measure: modifier.kind === 'measure' ? modifier.measure : undefined,
    })),
    { path: '/pool/funding/measure', measure: funding },
  ].filter((read): read is { path: string; measure: string } => read.measure !== undefined);
}
