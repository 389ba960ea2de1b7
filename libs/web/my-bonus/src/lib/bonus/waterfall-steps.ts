import type { WaterfallStep } from '@premia/web-charts';
import type { MyExplanation } from '../my-bonus-client';

/**
 * The server's bars as the chart takes them; whatever is neither its start nor its end is a change on the way.
 *
 * @param end what the last bar is called; null: as the server calls it
 */
export function waterfallSteps(bars: MyExplanation['waterfall'], end: string | null): readonly WaterfallStep[] {
  return bars.map(({ key, label, detail, kind, from, to, delta }) => ({
    key,
    label: kind === 'total' ? (end ?? label) : label,
    detail,
    kind: kind === 'base' || kind === 'total' ? kind : 'change',
    from,
    to,
    delta,
  }));
}
