import { Rational } from '@premia/domain-kernel';
import type { WaterfallStep } from '@premia/web-charts';
import type { Translate } from '@premia/web-util';
import type { RunComparison } from '../payouts-client';

type Reason = RunComparison['reasons'][number];

/** What people change about themselves stands in one bar; a KPI's results stand in one for all. */
const GROUPS = {
  joiner: 'people',
  leaver: 'people',
  proration: 'terms',
  team: 'terms',
  terms: 'terms',
  target: 'target',
  attainment: 'results',
  restatement: 'restatement',
  gate: 'gate',
  plan: 'plan',
  engine: 'plan',
  shared: 'shared',
  factor: 'manual',
  earlier: 'manual',
  adjustment: 'manual',
  unexplained: 'unexplained',
} as const satisfies Record<Reason['code'], string>;

const ORDER = [
  'people',
  'terms',
  'target',
  'results',
  'restatement',
  'gate',
  'plan',
  'shared',
  'manual',
  'unexplained',
] as const;

/** From one sum to the other by groups of reasons, each exact. */
export function changeWaterfall(
  { from, to, reasons, baseCycleName }: RunComparison,
  t: Translate,
): readonly WaterfallStep[] {
  const base = {
    key: 'base',
    label: baseCycleName,
    kind: 'base',
    from: '0',
    to: from.amount,
    delta: from.amount,
  } as const;
  let level = Rational.parse(from.amount);
  const changes = ORDER.flatMap((group): readonly WaterfallStep[] => {
    const own = reasons.filter(({ code }) => GROUPS[code] === group);
    const delta = Rational.sum(own.map(({ amount }) => Rational.parse(amount.amount)));
    if (delta.isZero) return [];
    const before = level;
    level = level.plus(delta);
    const step = { from: before.toExactText(), to: level.toExactText(), delta: delta.toExactText() };
    return [{ key: group, label: t(`payouts.difference.group.${group}`), kind: 'change', ...step }];
  });
  const total = {
    key: 'total',
    label: t('payouts.difference.now'),
    kind: 'total',
    from: '0',
    to: to.amount,
    delta: to.amount,
  } as const;
  return [base, ...changes, total];
}

/** A reason in a word or two: the KPI where it is about one. */
export function reasonName({ code, kpi }: Pick<Reason, 'code' | 'kpi'>, t: Translate): string {
  const name = t(`payouts.difference.code.${code}`);
  return kpi === null ? name : `${kpi.shortName}: ${name}`;
}
