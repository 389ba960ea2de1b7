import { Directive, inject, input, TemplateRef } from '@angular/core';
import type { CellContext } from './table-model';

/** `<ng-template premiaCell="payout" [premiaCellOf]="rows()" let-row>`: what a column shows instead of its plain text. */
@Directive({ selector: 'ng-template[premiaCell]' })
export class Cell<T> {
  readonly premiaCell = input.required<string>();
  /** The table's rows; gives `row` its type in the template. */
  readonly premiaCellOf = input<readonly T[]>();
  readonly template = inject<TemplateRef<CellContext<T>>>(TemplateRef);

  static ngTemplateContextGuard<T>(_directive: Cell<T>, _context: unknown): _context is CellContext<T> {
    return true;
  }
}
