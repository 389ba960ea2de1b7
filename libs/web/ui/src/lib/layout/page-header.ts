import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectPageName } from '@premia/web-util';
import { Icon } from './icon';

/**
 * The head of a page: its question or name, what narrows it (period, state) beside it, its actions at the far end.
 * Content goes after the title; what carries `premiaActions` goes to the end.
 */
@Component({
  selector: 'premia-page-header',
  imports: [Icon, RouterLink],
  template: `
    @if (backLink(); as link) {
      <a class="back" [routerLink]="link" [queryParams]="backQuery()"
        ><premia-icon name="chevron-left" [size]="16" />{{ backLabel() }}</a
      >
    }
    <div class="line">
      <h1>{{ heading() }}</h1>
      <ng-content />
      <div class="actions"><ng-content select="[premiaActions]" /></div>
    </div>
    @if (lead(); as lead) {
      <p class="lead">{{ lead }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 26px;
    }
    .line {
      display: flex;
      align-items: center;
      gap: 12px 16px;
      flex-wrap: wrap;
    }
    .actions {
      display: flex;
      gap: 12px 16px;
      flex-wrap: wrap;
      margin-inline-start: auto;
    }
    .actions:empty {
      display: none;
    }
    .back {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      min-height: var(--touch-small);
      margin-bottom: 6px;
      color: var(--ink-2);
      font: var(--t-small);
      text-decoration: none;
    }
    .back:hover {
      color: var(--accent);
    }
    .lead {
      max-width: 70ch;
      margin-top: 6px;
      color: var(--ink-2);
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly lead = input<string | null>(null);
  readonly backLink = input<string | readonly string[] | null>(null);
  readonly backQuery = input<Readonly<Record<string, string>>>({});
  readonly backLabel = input('');
  /** What the document is called, where the heading alone does not say it. */
  readonly documentName = input('');

  constructor() {
    injectPageName(() => this.documentName() || this.heading());
  }
}
