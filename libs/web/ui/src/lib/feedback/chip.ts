import { Component, computed, input } from '@angular/core';
import type { StateName } from './state-glyph';
import { StateGlyph, toneOf } from './state-glyph';

/** A state in a word or two: its glyph, its tone, its words. */
@Component({
  selector: 'premia-chip',
  imports: [StateGlyph],
  template: `
    @if (state() !== 'neutral') {
      <premia-state-glyph [state]="state()" />
    }
    <ng-content />
  `,
  host: { '[class]': 'tone()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      padding: 4px 10px;
      border-radius: 99px;
      background: var(--sunken);
      color: var(--ink-2);
      font: var(--t-label);
      font-feature-settings: 'tnum', 'lnum';
      max-width: 100%;
    }
    :host(.good) {
      background: var(--good-soft);
      color: var(--good);
    }
    :host(.warn) {
      background: var(--warn-soft);
      color: var(--warn);
    }
    :host(.bad) {
      background: var(--bad-soft);
      color: var(--bad);
    }
    :host(.pilot) {
      background: var(--pilot-soft);
      color: var(--pilot);
    }
  `,
})
export class Chip {
  readonly state = input<StateName>('neutral');
  protected readonly tone = computed(() => toneOf(this.state()));
}
