import { DOCUMENT } from '@angular/common';
import { computed, inject, Injectable } from '@angular/core';
import { Theme } from '@premia/web-util';

const SERIES_TOKENS = ['--s1', '--s2', '--s3', '--s4', '--s5', '--s6'] as const;

export interface ChartColors {
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly surface: string;
  readonly sunken: string;
  readonly accent: string;
  readonly good: string;
  readonly warn: string;
  readonly bad: string;
  readonly base: string;
  readonly series: readonly string[];
}

/** The tokens' colours as a canvas needs them: computed, for the theme of the moment. */
@Injectable({ providedIn: 'root' })
export class ChartPalette {
  readonly #document = inject(DOCUMENT);
  readonly #theme = inject(Theme);

  readonly colors = computed<ChartColors>(() => {
    // Read for its effect only: the computed colours below change with it.
    this.#theme.isDark();
    const probe = this.#document.createElement('i');
    this.#document.body.append(probe);
    const computedColor = (token: string): string => {
      probe.style.color = `var(${token})`;
      return this.#document.defaultView?.getComputedStyle(probe).color ?? '';
    };
    const colors: ChartColors = {
      ink: computedColor('--ink'),
      ink2: computedColor('--ink-2'),
      ink3: computedColor('--ink-3'),
      line: computedColor('--line'),
      lineStrong: computedColor('--line-strong'),
      surface: computedColor('--surface'),
      sunken: computedColor('--sunken'),
      accent: computedColor('--accent'),
      good: computedColor('--good-bar'),
      warn: computedColor('--warn-bar'),
      bad: computedColor('--bad-bar'),
      base: computedColor('--base-bar'),
      series: SERIES_TOKENS.map(computedColor),
    };
    probe.remove();
    return colors;
  });
}
