import type { Period, Rational } from '@premia/domain-kernel';
import { days360Of, isCurrency, isWholeMonths, minorUnit, minorUnitDecimals } from '@premia/domain-kernel';
import type { EngineVersion } from '../engine-version';
import type { Combination } from '../input';
import type { Gate, Limit, Modifier, Plan, Pool, Proration, Rounding } from '../plan';
import type { ComponentOutlines } from './component';
import { readComponents } from './component';
import { readBudget, readPool } from './funding';
import { readGates } from './gate';
import type { Issues } from './issues';
import { show } from './issues';
import { readMatrix } from './matrix';
import { readNoData } from './measure';
import type { MeasureListRules } from './measure-lists';
import { readModifiers } from './modifier';
import type { Place } from './place';
import { allRead, fields, readRecord, whole } from './record';
import {
  readAmount,
  readChoice,
  readCount,
  readFlag,
  readOptionalAmount,
  readOptionalChoice,
  readPositive,
  readText,
} from './scalar';

const PLAN_FIELDS = fields(
  'currency',
  'combination',
  'components',
  'matrix',
  'modifiers',
  'gates',
  'cap',
  'floor',
  'proration',
  'rounding',
  'noData',
  'pool',
  'budget',
  'recover',
  'protectIndividual',
);
const LIMIT_FIELDS = fields('percentOfTarget', 'amount');
const PRORATION_FIELDS = fields('basis', 'minimumDays', 'factorDecimals');
const ROUNDING_FIELDS = fields('mode', 'unit');
const PROTECTION_FIELDS = fields('percent');
/** As many as a decimal may have. */
const MAX_FACTOR_DECIMALS = 30;
/** Longer than any period; a minimum service above it can never be met. */
const MAX_DAYS = 1_000_000;

/** A plan as far as it could be read, so that the participants under a faulty plan are checked too. */
export interface ReadPlan {
  readonly version: EngineVersion;
  readonly combination: Combination | null;
  readonly outlines: ComponentOutlines;
  readonly modifiers: readonly (Modifier | null)[];
  readonly gates: readonly (Gate | null)[];
  readonly proration: Proration;
  readonly measureRules: { readonly paid: MeasureListRules; readonly unpaid: MeasureListRules };
  readonly recover: boolean;
  /** Null where the plan has errors. */
  readonly plan: Plan | null;
}

/** Reads a plan (bonus calculation §2 to §6). */
export function readPlan(
  value: unknown,
  period: Period | null,
  version: EngineVersion,
  place: Place,
  issues: Issues,
): ReadPlan | null {
  const record = readRecord(value, place, PLAN_FIELDS, issues);
  if (record === null) return null;
  const combination = readChoice(
    record.combination,
    place.at('combination'),
    ['additive', 'multiplicative', 'matrix'] as const,
    issues,
  );
  const outlines = readComponents(record.components, combination, version, place.at('components'), issues);
  const matrix = readMatrix(record.matrix, combination, outlines, place, issues);
  const modifiers = readModifiers(record.modifiers, place.at('modifiers'), issues);
  const gates = readGates(record.gates, outlines, place.at('gates'), issues);
  const cap = readLimit(record.cap, place.at('cap'), issues);
  const floor = readLimit(record.floor, place.at('floor'), issues);
  const proration = readProration(record.proration, period, place.at('proration'), issues);
  const rounding = readRounding(record.rounding, record.currency, place, issues);
  const noData = readNoData(record.noData, 'error', place.at('noData'), issues);
  const pool = readPool(record.pool, rounding, place.at('pool'), issues);
  const budget = readBudget(record.budget, rounding, place.at('budget'), issues);
  const recover = readFlag(record.recover, place.at('recover'), issues);
  const protectIndividual = readProtection(
    record.protectIndividual,
    combination,
    place.at('protectIndividual'),
    issues,
  );
  refuseTogether(record.pool !== undefined, record.budget !== undefined, recover, place, issues);
  const components = allRead(outlines.list.map((outline) => outline.component));
  const parts = whole({
    version,
    period,
    combination,
    components,
    rounding,
    gates: allRead(gates),
    modifiers: allRead(modifiers),
  });
  const plan = parts && { ...parts, matrix, cap, floor, proration, noData, pool, budget, recover, protectIndividual };
  const isNeeded = neededBy(modifiers, pool);
  const measureRules = { paid: { noData, isPaid: true, isNeeded }, unpaid: { noData, isPaid: false, isNeeded } };
  return { version, combination, outlines, modifiers, gates, proration, measureRules, recover, plan };
}

/** Whether a factor without default, or the funding of the pool, needs a measure, so that it can't be without data. */
function neededBy(modifiers: readonly (Modifier | null)[], pool: Pool | null): (measure: unknown) => boolean {
  const needed = new Set<unknown>();
  for (const modifier of modifiers) {
    if (modifier?.kind === 'measure' && modifier.default === null) needed.add(modifier.measure);
  }
  if (pool?.source.kind === 'funded') needed.add(pool.source.measure);
  return (measure) => needed.has(measure);
}

function readLimit(value: unknown, place: Place, issues: Issues): Limit {
  if (value === undefined) return { percentOfTarget: null, amount: null };
  const record = readRecord(value, place, LIMIT_FIELDS, issues);
  return {
    percentOfTarget: readOptionalAmount(record?.percentOfTarget, place.at('percentOfTarget'), issues),
    amount: readOptionalAmount(record?.amount, place.at('amount'), issues),
  };
}

function readProration(value: unknown, period: Period | null, place: Place, issues: Issues): Proration {
  const record = value === undefined ? {} : (readRecord(value, place, PRORATION_FIELDS, issues) ?? {});
  const basisPlace = place.at('basis');
  const basis = readOptionalChoice(
    record.basis,
    basisPlace,
    ['calendar-days', '30/360', 'whole-months', 'none'] as const,
    issues,
  );
  if (period !== null && basis === 'whole-months' && !isWholeMonths(period)) {
    issues.add(
      'period-not-whole-months',
      basisPlace,
      'Proration by whole months needs a period from the first day of a month to the last day of a month.',
    );
  }
  if (period !== null && basis === '30/360' && days360Of(period) <= 0) {
    issues.add(
      'period-empty',
      basisPlace,
      'By 30/360 this period has no days, so nothing can be prorated over it; choose another basis.',
    );
  }
  return {
    basis,
    minimumDays: readCount(record.minimumDays, place.at('minimumDays'), MAX_DAYS, 0, issues),
    factorDecimals: readCount(record.factorDecimals, place.at('factorDecimals'), MAX_FACTOR_DECIMALS, null, issues),
  };
}

/** The unit is the plan's own, else the minor unit of its currency (ISO 4217). */
function readRounding(value: unknown, currency: unknown, plan: Place, issues: Issues): Rounding | null {
  const place = plan.at('rounding');
  const code = readText(currency, plan.at('currency'), issues);
  if (code !== null && !isCurrency(code)) {
    issues.add('unknown-kind', plan.at('currency'), `${show(code)} is no ISO 4217 currency code, such as "EUR".`);
    return null;
  }
  const record = value === undefined ? {} : (readRecord(value, place, ROUNDING_FIELDS, issues) ?? {});
  const mode = readOptionalChoice(
    record.mode,
    place.at('mode'),
    ['half-up', 'half-even', 'down', 'up'] as const,
    issues,
  );
  if (record.unit !== undefined) {
    const unit = readPositive(record.unit, place.at('unit'), 'negative-amount', issues);
    return unit === null ? null : { mode, unit, decimals: decimalsOf(String(record.unit)) };
  }
  const unit = code === null ? null : minorUnit(code);
  if (code === null) return null;
  if (unit === null) {
    issues.add(
      'missing-field',
      place.at('unit'),
      `${code} has no minor unit in ISO 4217; say to which unit totals are rounded.`,
    );
    return null;
  }
  return { mode, unit, decimals: minorUnitDecimals(code) ?? 0 };
}

/** The decimals of a unit as it is written: two for "0.10". */
function decimalsOf(unit: string): number {
  const point = unit.indexOf('.');
  return point < 0 ? 0 : unit.length - point - 1;
}

function readProtection(
  value: unknown,
  combination: Combination | null,
  place: Place,
  issues: Issues,
): Rational | null {
  if (value === undefined) return null;
  const record = readRecord(value, place, PROTECTION_FIELDS, issues);
  if (record === null) return null;
  if (combination === 'multiplicative' || combination === 'matrix') {
    issues.add(
      'unknown-field',
      place,
      `In a ${combination} plan the individual part is no sum of its own, so that it can't be protected.`,
    );
  }
  return readAmount(record.percent, place.at('percent'), issues);
}

function refuseTogether(hasPool: boolean, hasBudget: boolean, recover: boolean, place: Place, issues: Issues): void {
  if (hasPool && hasBudget) {
    issues.add('pool-and-budget', place.at('budget'), 'A plan has a pool or a budget, not both; remove one.');
  }
  if (recover && (hasPool || hasBudget)) {
    const which = hasPool ? 'pool' : 'budget';
    issues.add(
      'recover-with-pool',
      place.at('recover'),
      `Recovery can make totals negative and does not go together with a ${which}; remove one.`,
    );
  }
}
