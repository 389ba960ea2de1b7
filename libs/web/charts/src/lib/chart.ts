import { Directive, inject, input } from '@angular/core';
import { injectTranslate, Language } from '@premia/web-util';
import { ChartPalette } from './chart-colors';

/** What every chart is given, and what it draws with. */
@Directive()
export abstract class Chart {
  readonly label = input.required<string>();
  /** What the chart says, in a sentence above it. */
  readonly sentence = input<string | null>(null);

  protected readonly language = inject(Language).current;
  protected readonly palette = inject(ChartPalette);
  protected readonly t = injectTranslate();
}
