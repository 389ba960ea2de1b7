import type { Period, Rational } from '@premia/domain-kernel';
import { days360Of, isCurrency, isWholeMonths, minorUnit, minorUnitDecimals } from '@premia/domain-kernel';
import { COMBINATION_NAMES } from '../combination/combine';
import { checkMatrix } from '../combination/matrix';
import type { ComponentOutlines } from '../component/check-components';
import { checkComponents } from '../component/check-components';
import type { EngineVersion } from '../engine-version';
import { checkGates } from '../gate/check-gates';
import type { Combination } from '../input';
import { checkModifiers } from '../modifier/modifiers';
import type { Gate, Limit, Modifier, Plan, Pool, Proration, Rounding } from '../plan';
import { readBudget, readPool } from './funding';
import { show } from './issues';
import { readNoData } from './measure';
import type { MeasureListRules } from './measure-lists';
import type { Place } from './place';
import { complete, completeList, fields, readRecord } from './record';
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
  'currency combination components matrix modifiers gates cap floor proration rounding noData pool budget recover protectIndividual',
);
const LIMIT_FIELDS = fields('percentOfTarget amount');
const PRORATION_FIELDS = fields('basis minimumDays factorDecimals');
const ROUNDING_FIELDS = fields('mode unit');
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
export function readPlan(value: unknown, period: Period | null, version: EngineVersion, place: Place): ReadPlan | null {
  const record = readRecord(value, place, PLAN_FIELDS);
  if (record === null) return null;
  const combination = readChoice(record.combination, place.at('combination'), COMBINATION_NAMES);
  const outlines = checkComponents(record.components, combination, version, place.at('components'));
  const matrix = checkMatrix(record.matrix, combination, outlines, place);
  const modifiers = checkModifiers(record.modifiers, place.at('modifiers'));
  const gates = checkGates(record.gates, outlines, place.at('gates'));
  const cap = readLimit(record.cap, place.at('cap'));
  const floor = readLimit(record.floor, place.at('floor'));
  const proration = readProration(record.proration, period, place.at('proration'));
  const rounding = readRounding(record.rounding, record.currency, place);
  const noData = readNoData(record.noData, 'error', place.at('noData'));
  const pool = readPool(record.pool, rounding, place.at('pool'));
  const budget = readBudget(record.budget, rounding, place.at('budget'));
  const recover = readFlag(record.recover, place.at('recover'));
  const protectIndividual = readProtection(record.protectIndividual, combination, place.at('protectIndividual'));
  refuseTogether(record.pool !== undefined, record.budget !== undefined, recover, place);
  const components = completeList(outlines.list.map((outline) => outline.component));
  const parts = complete({
    version,
    period,
    combination,
    components,
    rounding,
    gates: completeList(gates),
    modifiers: completeList(modifiers),
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

function readLimit(value: unknown, place: Place): Limit {
  if (value === undefined) return { percentOfTarget: null, amount: null };
  const record = readRecord(value, place, LIMIT_FIELDS);
  return {
    percentOfTarget: readOptionalAmount(record?.percentOfTarget, place.at('percentOfTarget')),
    amount: readOptionalAmount(record?.amount, place.at('amount')),
  };
}

function readProration(value: unknown, period: Period | null, place: Place): Proration {
  const record = value === undefined ? {} : (readRecord(value, place, PRORATION_FIELDS) ?? {});
  const basisPlace = place.at('basis');
  const basis = readOptionalChoice(record.basis, basisPlace, ['calendar-days', '30/360', 'whole-months', 'none']);
  if (period !== null && basis === 'whole-months' && !isWholeMonths(period)) {
    basisPlace.refuse(
      'period-not-whole-months',
      'Proration by whole months needs a period from the first day of a month to the last day of a month.',
    );
  }
  if (period !== null && basis === '30/360' && days360Of(period) <= 0) {
    basisPlace.refuse(
      'period-empty',
      'By 30/360 this period has no days, so nothing can be prorated over it; choose another basis.',
    );
  }
  return {
    basis,
    minimumDays: readCount(record.minimumDays, place.at('minimumDays'), MAX_DAYS, 0),
    factorDecimals: readCount(record.factorDecimals, place.at('factorDecimals'), MAX_FACTOR_DECIMALS, null),
  };
}

/** The unit is the plan's own, else the minor unit of its currency (ISO 4217). */
function readRounding(value: unknown, currency: unknown, plan: Place): Rounding | null {
  const place = plan.at('rounding');
  const code = readText(currency, plan.at('currency'));
  if (code !== null && !isCurrency(code)) {
    plan.at('currency').refuse('unknown-kind', `${show(code)} is no ISO 4217 currency code, such as "EUR".`);
    return null;
  }
  const record = value === undefined ? {} : (readRecord(value, place, ROUNDING_FIELDS) ?? {});
  const mode = readOptionalChoice(record.mode, place.at('mode'), ['half-up', 'half-even', 'down', 'up']);
  if (record.unit !== undefined) {
    const unit = readPositive(record.unit, place.at('unit'), 'negative-amount');
    return unit === null ? null : { mode, unit, decimals: decimalsOf(String(record.unit)) };
  }
  const unit = code === null ? null : minorUnit(code);
  if (code === null) return null;
  if (unit === null) {
    place
      .at('unit')
      .refuse('missing-field', `${code} has no minor unit in ISO 4217; say to which unit totals are rounded.`);
    return null;
  }
  return { mode, unit, decimals: minorUnitDecimals(code) ?? 0 };
}

/** The decimals of a unit as it is written: two for "0.10". */
function decimalsOf(unit: string): number {
  const point = unit.indexOf('.');
  return point < 0 ? 0 : unit.length - point - 1;
}

function readProtection(value: unknown, combination: Combination | null, place: Place): Rational | null {
  if (value === undefined) return null;
  const record = readRecord(value, place, PROTECTION_FIELDS);
  if (record === null) return null;
  if (combination !== null && combination !== 'additive') {
    place.refuse(
      'unknown-field',
      `In a ${combination} plan the individual part is no sum of its own, so that it can't be protected.`,
    );
  }
  return readAmount(record.percent, place.at('percent'));
}

function refuseTogether(hasPool: boolean, hasBudget: boolean, recover: boolean, place: Place): void {
  if (hasPool && hasBudget) {
    place.at('budget').refuse('pool-and-budget', 'A plan has a pool or a budget, not both; remove one.');
  }
  if (recover && (hasPool || hasBudget)) {
    const which = hasPool ? 'pool' : 'budget';
    place
      .at('recover')
      .refuse(
        'recover-with-pool',
        `Recovery can make totals negative and does not go together with a ${which}; remove one.`,
      );
  }
}
