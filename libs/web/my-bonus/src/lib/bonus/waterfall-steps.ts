import type { WaterfallStep } from '@premia/web-ui';
import type { MyPayout } from '../my-bonus-client';

/** The server's bars as the chart takes them; whatever is neither its start nor its end is a change on the way. */
export function waterfallSteps(bars: MyPayout['explanation']['waterfall']): readonly WaterfallStep[] {
  return bars.map(({ key, label, detail, kind, from, to, delta }) => ({
    key,
    label,
    detail,
    kind: kind === 'base' || kind === 'total' ? kind : 'change',
    from,
    to,
    delta,
  }));
}
