import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { StateGlyph } from '@premia/web-ui';
import { injectTranslate, SessionStore } from '@premia/web-util';
import type { ChecklistIssue, ChecklistLink, ChecklistSubject } from './checklist-links';
import { checklistLink } from './checklist-links';

export interface ChecklistViewModel extends ChecklistSubject {
  readonly items: readonly (ChecklistIssue & { readonly message: string; readonly blocking: boolean })[];
}

/** What is missing before a run, in words, each with the place to put it right; what blocks stands first. */
@Component({
  selector: 'premia-checklist-view',
  imports: [RouterLink, StateGlyph],
  template: `
    <ul>
      @for (line of lines(); track $index) {
        <li [class.is-blocking]="line.item.blocking">
          <premia-state-glyph [state]="line.item.blocking ? 'anomaly' : 'changed'" />
          <div>
            <span class="visually-hidden">{{
              line.item.blocking ? t('payouts.checklist.blocks') : t('payouts.checklist.note')
            }}</span>
            <p>{{ line.item.message }}</p>
          </div>
          @if (line.link; as link) {
            <a class="text-link" [routerLink]="link.path">{{ t('payouts.checklist.links.' + link.place) }}</a>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr) auto;
      gap: 4px 12px;
      align-items: baseline;
      padding: 11px 0;
      border-top: 1px solid var(--line);
    }
    li:first-child {
      border-top: 0;
    }
    premia-state-glyph {
      color: var(--warn);
    }
    .is-blocking premia-state-glyph {
      color: var(--bad);
    }
    @media (max-width: 520px) {
      li {
        grid-template-columns: 16px minmax(0, 1fr);
      }
      a {
        grid-column: 2;
      }
    }
  `,
})
export class ChecklistView {
  readonly model = input.required<ChecklistViewModel>();
  protected readonly t = injectTranslate();
  readonly #session = inject(SessionStore);
  protected readonly lines = computed(() => {
    const { items, ...subject } = this.model();
    return [...items]
      .sort((a, b) => Number(b.blocking) - Number(a.blocking))
      .map((item) => ({ item, link: this.#open(checklistLink(item, subject)) }));
  });

  /** Heads calculate too, and hear what is missing, but give nothing themselves. */
  #open(link: ChecklistLink | null): ChecklistLink | null {
    return link?.place === 'inputs' && !this.#session.can('payout-inputs.read') ? null : link;
  }
}
