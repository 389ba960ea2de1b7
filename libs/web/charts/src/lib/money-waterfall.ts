import type { MoneyText } from '@premia/shared-format';
import type { ChartUnit } from './chart-unit';
import type { WaterfallStep } from './waterfall-model';

/** A bar as the server explains it. */
export interface MoneyBar {
  readonly key: string;
  readonly label: string;
  readonly detail: string | null;
  readonly kind: WaterfallStep['kind'];
  readonly from: MoneyText;
  readonly to: MoneyText;
  readonly delta: MoneyText;
}

/**
 * The server's bars as the chart takes them, and their currency as its unit.
 *
 * @param end what the last bar is called; null: as the server calls it
 */
export function moneyWaterfall(
  bars: readonly MoneyBar[],
  end: string | null = null,
): { readonly steps: readonly WaterfallStep[]; readonly unit: ChartUnit } {
  return {
    steps: bars.map(({ key, label, detail, kind, from, to, delta }) => ({
      key,
      label: kind === 'total' ? (end ?? label) : label,
      detail,
      kind,
      from: from.amount,
      to: to.amount,
      delta: delta.amount,
    })),
    unit: bars[0] === undefined ? { kind: 'number' } : { kind: 'money', currency: bars[0].to.currency },
  };
}
