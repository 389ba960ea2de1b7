import { NgTemplateOutlet } from '@angular/common';
import type { TemplateRef } from '@angular/core';
import { booleanAttribute, Component, input, signal } from '@angular/core';

let cardCount = 0;

/**
 * A sheet of paper on the page. With a heading it is a landmark that screen readers list; what carries `premiaActions`
 * stands at the end of the heading's line.
 */
@Component({
  selector: 'premia-card',
  imports: [NgTemplateOutlet],
  template: `
    @if (heading()) {
      <div class="head" [class.has-corner]="corner() !== null">
        <h2 [id]="headingId">{{ heading() }}</h2>
        @if (hint()) {
          <small>{{ hint() }}</small>
        }
        <ng-content select="[premiaActions]" />
        <div class="corner"><ng-container [ngTemplateOutlet]="corner()" /></div>
      </div>
    }
    <ng-content />
  `,
  host: {
    '[attr.role]': "heading() ? 'region' : null",
    '[attr.aria-labelledby]': 'heading() ? headingId : null',
    '[class.is-flush]': 'flush()',
  },
  styles: `
    :host {
      position: relative;
      display: block;
      min-width: 0;
      padding: calc(var(--pad) - 2px) var(--pad);
      border: 1px solid var(--line);
      border-radius: var(--r);
      background: var(--surface);
      box-shadow: var(--shadow);
    }
    :host(.is-flush) {
      padding: 10px 14px 4px;
    }
    .head {
      display: flex;
      align-items: baseline;
      gap: 4px 12px;
      flex-wrap: wrap;
      margin-bottom: 12px;
    }
    :host(.is-flush) .head {
      padding: 12px 10px 0;
    }
    .has-corner {
      padding-inline-end: 34px;
    }
    .corner {
      position: absolute;
      top: calc(var(--pad) - 5px);
      right: calc(var(--pad) - 8px);
    }
    h2 {
      margin-inline-end: auto;
    }
    small {
      color: var(--ink-2);
    }
  `,
})
export class Card {
  readonly heading = input<string | null>(null);
  readonly hint = input<string | null>(null);
  /** Less padding, for a card that holds a table. */
  readonly flush = input(false, { transform: booleanAttribute });
  /** What a chart inside puts at the end of the heading's line: its table and files. */
  readonly corner = signal<TemplateRef<unknown> | null>(null);
  protected readonly headingId = `premia-card-${cardCount++}`;
}
