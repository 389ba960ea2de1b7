import type {
  AmountTierInput,
  PerUnitComponentInput,
  PerUnitMode,
  PerUnitTierInput,
  RateTierInput,
} from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { stepBeyond, withoutAt } from './lists';

export const PER_UNIT_MODES: readonly PerUnitMode[] = ['marginal', 'whole', 'amount'];
export type PerUnitCell = 'from' | 'to' | 'rate' | 'amount';
export type PerUnitRow = Readonly<Partial<Record<PerUnitCell, string>>>;

/** What a part without a KPI is called, and what its further likes are numbered after. */
export const UNNAMED_PER_UNIT = 'per-unit';

/** A part that pays per unit is called by the KPI whose units it pays; one just added has still to be pointed at it. */
export function hasNoKpiYet({ id }: Pick<PerUnitComponentInput, 'id'>): boolean {
  return (
    id === UNNAMED_PER_UNIT ||
    (id.startsWith(`${UNNAMED_PER_UNIT}-`) && /^\d+$/.test(id.slice(UNNAMED_PER_UNIT.length + 1)))
  );
}

function isAmount(tier: PerUnitTierInput): tier is AmountTierInput {
  return 'amount' in tier;
}

export function perUnitRows({ tiers }: PerUnitComponentInput): readonly PerUnitRow[] {
  return tiers.map((tier) => ({ ...tier }));
}

/** Tiers in the other form keep where they begin: rates of money per unit, or sums for whole stretches. */
export function withPerUnitMode(component: PerUnitComponentInput, mode: PerUnitMode): PerUnitComponentInput {
  const { reach: _onlyForWhole, ...rest } = component;
  const tiers =
    mode === 'amount'
      ? component.tiers.map((tier, index) => amountTier(tier, component.tiers[index + 1]))
      : component.tiers.map(rateTier);
  return { ...rest, mode, tiers };
}

function rateTier(tier: PerUnitTierInput): RateTierInput {
  return isAmount(tier) ? { from: tier.from, rate: '1' } : tier;
}

function amountTier(tier: PerUnitTierInput, next: PerUnitTierInput | undefined): AmountTierInput {
  return isAmount(tier) ? tier : { from: tier.from, to: next?.from ?? stepBeyond(tier.from, STEP), amount: '1000' };
}

export function withPerUnitCell(
  component: PerUnitComponentInput,
  index: number,
  cell: PerUnitCell,
  text: string,
): PerUnitComponentInput {
  const tiers = component.tiers.map((tier, position) => (position === index ? { ...tier, [cell]: text } : tier));
  return { ...component, tiers };
}

const STEP = Rational.of(100);

export function withPerUnitTierAdded(component: PerUnitComponentInput): PerUnitComponentInput {
  const last = component.tiers.at(-1);
  if (component.mode === 'amount') {
    const from = last !== undefined && isAmount(last) ? last.to : '0';
    return { ...component, tiers: [...component.tiers, { from, to: stepBeyond(from, STEP), amount: '1000' }] };
  }
  const rate = last !== undefined && !isAmount(last) ? last.rate : '1';
  return {
    ...component,
    tiers: [...component.tiers, { from: last === undefined ? '0' : stepBeyond(last.from, STEP), rate }],
  };
}

export function withoutPerUnitTier(component: PerUnitComponentInput, index: number): PerUnitComponentInput {
  if (component.tiers.length <= 1) return component;
  return { ...component, tiers: withoutAt(component.tiers, index) };
}
