import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { FadingEdge } from '../layout/fading-edge';

export interface TabLink {
  readonly label: string;
  readonly link: string | readonly string[];
  readonly count?: number;
}

/** Pages beside each other under one head. Links, so that each has an address and the way back works. */
@Component({
  selector: 'premia-tabs',
  imports: [FadingEdge, RouterLink, RouterLinkActive],
  template: `
    <nav #bar premiaFadingEdge [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.label) {
        <a
          #link
          class="tab"
          [routerLink]="tab.link"
          routerLinkActive="is-on"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{ exact: true }"
          (isActiveChange)="$event && bring(link, bar)"
        >
          {{ tab.label }}
          @if (tab.count !== undefined) {
            <span class="num">{{ tab.count }}</span>
          }
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      gap: 4px;
      overflow-x: auto;
      margin-bottom: var(--gap);
      border-bottom: 1px solid var(--line);
    }
    .tab {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-height: var(--touch);
      padding: 6px 12px;
      border-bottom: 2px solid transparent;
      color: var(--ink-2);
      font-weight: 500;
      text-decoration: none;
      white-space: nowrap;
    }
    .tab:hover {
      color: var(--ink);
    }
    .is-on {
      border-bottom-color: var(--accent);
      color: var(--accent);
    }
    .num {
      color: var(--ink-3);
      font: var(--t-small);
    }
  `,
})
export class Tabs {
  readonly tabs = input.required<readonly TabLink[]>();
  readonly label = input.required<string>();

  /** Where the tabs are wider than the screen, the one that is open stands in its middle. */
  protected bring(link: HTMLElement, bar: HTMLElement): void {
    bar.scrollLeft = link.offsetLeft - bar.offsetLeft - (bar.clientWidth - link.offsetWidth) / 2;
  }
}
