import type { ChartColors } from './chart-colors';

/** Quiet axes: no lines but the zero, small grey numbers. */
export function valueAxisStyle(colors: ChartColors): {
  readonly axisLine: { readonly show: false };
  readonly axisTick: { readonly show: false };
  readonly splitLine: { readonly lineStyle: { readonly color: string; readonly width: number } };
} {
  return {
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: colors.line, width: 1 } },
  };
}

export function axisLabelStyle(colors: ChartColors): { readonly color: string; readonly fontSize: number } {
  return { color: colors.ink3, fontSize: 12 };
}

export function tooltipStyle(colors: ChartColors): {
  readonly backgroundColor: string;
  readonly borderColor: string;
  readonly borderWidth: number;
  readonly padding: number[];
  readonly textStyle: { readonly color: string; readonly fontSize: number };
  readonly extraCssText: string;
  readonly confine: true;
} {
  return {
    backgroundColor: colors.surface,
    borderColor: colors.lineStrong,
    borderWidth: 1,
    padding: [8, 12],
    textStyle: { color: colors.ink, fontSize: 13 },
    extraCssText: 'box-shadow: var(--shadow-float); border-radius: 6px; font-variant-numeric: tabular-nums;',
    confine: true,
  };
}

/** A tooltip is HTML: what comes from a person's data must not become markup. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
