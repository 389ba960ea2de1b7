import { Component } from '@angular/core';

/** The sign and the name. */
@Component({
  selector: 'premia-mark',
  template: `
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect width="24" height="24" rx="6" fill="var(--accent)" />
      <path
        d="M7 17V7h5.2a3.3 3.3 0 010 6.6H7"
        fill="none"
        stroke="var(--on-accent)"
        stroke-width="2.2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
    Premia
  `,
  styles: `
    :host {
      display: flex;
      gap: 9px;
      align-items: center;
      font: 650 20px/24px var(--font);
    }
  `,
})
export class Mark {}
