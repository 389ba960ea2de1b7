import { screenPosition } from '@premia/web-util';

/** How an amount came about: from a base by changes to a total. Amounts are decimal strings. */
export interface WaterfallStep {
  readonly key: string;
  readonly label: string;
  readonly detail?: string | null;
  readonly kind: 'base' | 'change' | 'total';
  readonly from: string;
  readonly to: string;
  /** The change itself, exact; for base and total the amount. */
  readonly delta: string;
}

export type WaterfallTone = 'base' | 'up' | 'down' | 'total';

export interface WaterfallBar {
  readonly low: number;
  readonly high: number;
  /** The level that the line to the next bar runs at. */
  readonly level: number;
  readonly tone: WaterfallTone;
  /** Whether the bar carries the break: it stands on an axis that does not begin at zero. */
  readonly isBroken: boolean;
}

export interface WaterfallModel {
  readonly bars: readonly WaterfallBar[];
  readonly axis: { readonly min: number; readonly max: number };
  readonly isBroken: boolean;
}

/** Below this share of the highest level, steps are too small to see on an axis from zero. */
const SMALL_SHARE = 0.3;
/** The part of the picture's height that the stumps of the end bars keep under the break. */
const STUMP_SHARE = 0.28;
/** Room above the highest bar for its number. */
const HEADROOM = 0.08;

function toneOf(step: WaterfallStep, from: number, to: number): WaterfallTone {
  if (step.kind !== 'change') return step.kind;
  return to >= from ? 'up' : 'down';
}

/**
 * Bars and axis. When the steps are small beside the ends, the axis starts near the lowest step and the end bars carry a
 * visible break; where anything touches zero or lies below it, the axis holds zero (design.md, “Charts”).
 */
export function waterfallModel(steps: readonly WaterfallStep[]): WaterfallModel {
  const levels = steps.map((step) => ({ step, from: screenPosition(step.from), to: screenPosition(step.to) }));
  const changes = levels.filter(({ step }) => step.kind === 'change');
  const ends = levels.filter(({ step }) => step.kind !== 'change').map(({ to }) => to);
  const reached = [...changes.flatMap(({ from, to }) => [from, to]), ...ends];
  const lowest = Math.min(...reached);
  const highest = Math.max(...reached);
  const span = highest - lowest;
  const isBroken = changes.length > 0 && lowest > 0 && span > 0 && span < highest * SMALL_SHARE;
  const min = isBroken ? lowest - (span * STUMP_SHARE) / (1 - STUMP_SHARE) : Math.min(0, lowest);
  const max = Math.max(highest, 0);
  return {
    isBroken,
    axis: { min, max: max + (max - min) * HEADROOM },
    bars: levels.map(({ step, from, to }) => {
      const base = step.kind === 'change' ? from : isBroken ? min : 0;
      return {
        low: Math.min(base, to),
        high: Math.max(base, to),
        level: to,
        tone: toneOf(step, from, to),
        isBroken: isBroken && step.kind !== 'change',
      };
    }),
  };
}

/** For the narrow list: the length of each change's bar, in percent of the longest; ends have none. */
export function waterfallShares(steps: readonly WaterfallStep[]): readonly number[] {
  const sizes = steps.map((step) => (step.kind === 'change' ? Math.abs(screenPosition(step.delta)) : 0));
  const longest = Math.max(...sizes, 0);
  return sizes.map((size) => (longest === 0 ? 0 : (size / longest) * 100));
}
