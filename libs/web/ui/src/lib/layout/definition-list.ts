import { Component, input } from '@angular/core';

export interface Definition {
  readonly term: string;
  readonly value: string;
}

/** Terms and their values: from `items`, or as `<dt>`/`<dd>` pairs in the content where a value is more than text. */
@Component({
  selector: 'premia-definition-list',
  template: `
    <dl>
      @for (item of items(); track item.term) {
        <dt>{{ item.term }}</dt>
        <dd>{{ item.value }}</dd>
      }
      <ng-content />
    </dl>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
      /* Terms stand above their values where the list is narrow, in an aside on any screen. */
      container-type: inline-size;
    }
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: 8px 20px;
    }
    dt,
    ::ng-deep premia-definition-list dt {
      color: var(--ink-2);
    }
    dd,
    ::ng-deep premia-definition-list dd {
      margin: 0;
    }
    @container (max-width: 400px) {
      dl {
        grid-template-columns: minmax(0, 1fr);
        gap: 2px;
      }
      dd,
      ::ng-deep premia-definition-list dd {
        margin-bottom: 10px;
      }
    }
  `,
})
export class DefinitionList {
  readonly items = input<readonly Definition[]>([]);
}
