import { Component, computed, input } from '@angular/core';

/** Every state the product shows; each has a shape of its own, so that none depends on colour alone. */
export type StateName =
  'on-track' | 'at-risk' | 'off-track' | 'no-data' | 'pilot' | 'on-hold' | 'changed' | 'anomaly' | 'done' | 'neutral';

export type Tone = 'good' | 'warn' | 'bad' | 'pilot' | 'neutral';

const TONES: Readonly<Record<StateName, Tone>> = {
  'on-track': 'good',
  'at-risk': 'warn',
  'off-track': 'bad',
  'no-data': 'neutral',
  pilot: 'pilot',
  'on-hold': 'warn',
  changed: 'warn',
  anomaly: 'bad',
  done: 'good',
  neutral: 'neutral',
};

export function toneOf(state: StateName): Tone {
  return TONES[state];
}

interface Glyph {
  readonly path: string;
  readonly isFilled: boolean;
  /** Of the field; 12 by default. */
  readonly width?: number;
}

/** On a field of 12 × 12. Drawn, because not every system's font has these characters, and none aligns them alike. */
const GLYPHS: Readonly<Record<Exclude<StateName, 'neutral'>, Glyph>> = {
  'on-track': { path: 'M6 2l5 8.5H1z', isFilled: true },
  'at-risk': { path: 'M6 10.5L1 2h10z', isFilled: true },
  'off-track': { path: 'M5 10L0.4 2.5h9.2zM15 10l-4.6-7.5h9.2z', isFilled: true, width: 20 },
  'no-data': { path: 'M2 6h8', isFilled: false },
  pilot: { path: 'M6 1l4.5 5L6 11 1.5 6z', isFilled: false },
  'on-hold': { path: 'M4 2v8M8 2v8', isFilled: false },
  changed: { path: 'M6 2l4.6 8H1.4z', isFilled: false },
  anomaly: { path: 'M6 1.5v6M6 10.4v.1', isFilled: false },
  done: { path: 'M1.5 6.5l3 3 6-7', isFilled: false },
};

@Component({
  selector: 'premia-state-glyph',
  template: `
    @if (glyph(); as glyph) {
      <svg
        height="11"
        [attr.width]="((glyph.width ?? 12) * 11) / 12"
        [attr.viewBox]="'0 0 ' + (glyph.width ?? 12) + ' 12'"
        aria-hidden="true"
        focusable="false"
      >
        <path
          [attr.d]="glyph.path"
          [attr.fill]="glyph.isFilled ? 'currentColor' : 'none'"
          [attr.stroke]="glyph.isFilled ? 'none' : 'currentColor'"
          stroke-width="1.8"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    }
  `,
  styles: ':host { display: inline-flex; flex: none; } :host:empty { display: none; }',
})
export class StateGlyph {
  readonly state = input.required<StateName>();
  protected readonly glyph = computed(() => {
    const state = this.state();
    return state === 'neutral' ? null : GLYPHS[state];
  });
}
