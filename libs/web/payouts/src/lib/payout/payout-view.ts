import { decimalsOf, Rational } from '@premia/domain-kernel';
import type { WaterfallStep } from '@premia/web-charts';
import type { ExplainedPayout } from '../payouts-client';

export type PayoutStep = ExplainedPayout['explanation']['steps'][number];

/** The server's bars as the chart takes them; whatever is neither its start nor its end is a change on the way. */
export function barsOf({ explanation }: ExplainedPayout): readonly WaterfallStep[] {
  return explanation.waterfall.map(({ key, label, detail, kind, from, to, delta }) => ({
    key,
    label,
    detail,
    kind: kind === 'base' || kind === 'total' ? kind : 'change',
    from,
    to,
    delta,
  }));
}

/** The steps that speak of what a bar stands for: its key names component, KPI, condition or factor. */
export function stepsBehind({ explanation }: ExplainedPayout, bar: string | null): readonly PayoutStep[] {
  const names = (bar ?? '')
    .split(':')
    .slice(1)
    .filter((name) => name !== '');
  if (names.length === 0) return explanation.steps;
  const behind = explanation.steps.filter(({ source }) => {
    const said: readonly unknown[] = typeof source === 'object' && source !== null ? Object.values(source) : [];
    return names.every((name) => said.includes(name));
  });
  return behind.length === 0 ? explanation.steps : behind;
}

/** What the payout would be had the others come to exactly their target; null where they changed nothing. */
export function withoutTeam({ total, teamEffect }: ExplainedPayout): string | null {
  if (teamEffect === null || Rational.parse(teamEffect).isZero) return null;
  return Rational.parse(total).minus(Rational.parse(teamEffect)).toFixed(decimalsOf(total));
}

export interface ScoredMeasure {
  readonly id: string;
  readonly component: string;
  readonly weight: string;
  readonly attainment: string | null;
  readonly rate: string | null;
  readonly counted: boolean;
}

/** The measures of the engine's own result, component by component. */
export function measuresOf({ explanation }: ExplainedPayout): readonly ScoredMeasure[] {
  return listAt(explanation.result, 'components').flatMap((component) =>
    listAt(component, 'measures').flatMap((measure) => {
      const id = textAt(measure, 'id');
      if (id === null) return [];
      return [
        {
          id,
          component: textAt(component, 'id') ?? '',
          weight: textAt(measure, 'weight') ?? '0',
          attainment: textAt(measure, 'attainment'),
          rate: textAt(measure, 'rate'),
          counted: fieldOf(measure, 'counted') === true,
        },
      ];
    }),
  );
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

function listAt(value: unknown, field: string): readonly unknown[] {
  const list: unknown = fieldOf(value, field);
  return Array.isArray(list) ? list : [];
}

function textAt(value: unknown, field: string): string | null {
  const text = fieldOf(value, field);
  return typeof text === 'string' ? text : null;
}
