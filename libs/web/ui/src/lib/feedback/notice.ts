import { Component, computed, input } from '@angular/core';
import type { StateName, Tone } from './state-glyph';
import { StateGlyph } from './state-glyph';

const GLYPHS: Readonly<Record<Tone, StateName>> = {
  good: 'done',
  warn: 'at-risk',
  bad: 'anomaly',
  pilot: 'pilot',
  neutral: 'neutral',
};

/** A sentence set apart within a page: a warning to weigh, a result to know, a note on what something rests on. */
@Component({
  selector: 'premia-notice',
  imports: [StateGlyph],
  template: `
    @if (tone() !== 'neutral') {
      <premia-state-glyph [state]="glyph()" />
    }
    <div><ng-content /></div>
  `,
  host: { '[class]': 'tone()' },
  styles: `
    :host {
      display: flex;
      gap: 10px;
      padding: 12px 16px;
      border-radius: var(--r-s);
      background: var(--sunken);
    }
    premia-state-glyph {
      height: 22px;
      align-items: center;
    }
    :host(.good) {
      background: var(--good-soft);
    }
    :host(.good) premia-state-glyph {
      color: var(--good);
    }
    :host(.warn) {
      background: var(--warn-soft);
    }
    :host(.warn) premia-state-glyph {
      color: var(--warn);
    }
    :host(.bad) {
      background: var(--bad-soft);
    }
    :host(.bad) premia-state-glyph {
      color: var(--bad);
    }
    :host(.pilot) {
      background: var(--pilot-soft);
    }
    :host(.pilot) premia-state-glyph {
      color: var(--pilot);
    }
  `,
})
export class Notice {
  readonly tone = input<Tone>('neutral');
  protected readonly glyph = computed(() => GLYPHS[this.tone()]);
}
