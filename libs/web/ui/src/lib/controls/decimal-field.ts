import { booleanAttribute, Component, input, output } from '@angular/core';
import { DecimalInput } from './decimal-input';

/** A number with its label above and, below, a hint or what is wrong with it. */
@Component({
  selector: 'premia-decimal-field',
  imports: [DecimalInput],
  template: `
    <span aria-hidden="true">{{ label() }}</span>
    <premia-decimal-input
      [label]="label()"
      [unit]="unit()"
      [value]="value()"
      [disabled]="disabled()"
      [invalid]="problem() !== null"
      (changed)="changed.emit($event)"
    />
    @if (problem()) {
      <small class="problem" role="alert">{{ problem() }}</small>
    } @else if (hint()) {
      <small>{{ hint() }}</small>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      align-content: start;
    }
    span {
      font: var(--t-field);
    }
  `,
})
export class DecimalField {
  readonly value = input.required<string>();
  readonly label = input.required<string>();
  readonly unit = input('');
  readonly hint = input('');
  readonly problem = input<string | null>(null);
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly changed = output<string>();
}
