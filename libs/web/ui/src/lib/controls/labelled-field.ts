import { booleanAttribute, Component, computed, contentChild, effect, input } from '@angular/core';
import { injectTranslate } from '@premia/web-util';
import { TextInput } from './text-input';

let fieldCount = 0;

/** The validators' own kinds that have a text in the ui translations; others bring their message with them. */
const KNOWN_KINDS = new Set(['required', 'email', 'minLength', 'maxLength', 'min', 'max', 'pattern']);

/** Label above, control within, hint or problem below; the problem says what to do, not only that something is wrong. */
@Component({
  selector: 'premia-field',
  template: `
    <label [attr.for]="control()?.id()">
      {{ label() }}
      @if (optional()) {
        <span class="optional">{{ t('ui.field.optional') }}</span>
      }
    </label>
    <ng-content />
    @if (problemText(); as problem) {
      <p class="problem" [id]="problemId" role="alert">{{ problem }}</p>
    } @else if (hint()) {
      <p class="small" [id]="hintId">{{ hint() }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 6px;
      align-content: start;
    }
    label {
      font: var(--t-field);
    }
    .optional {
      color: var(--ink-3);
      font: var(--t-small);
    }
  `,
})
export class LabelledField {
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  /** A problem the server named for this field; shown before the form's own. */
  readonly problem = input<string | null>(null);
  readonly optional = input(false, { transform: booleanAttribute });

  protected readonly t = injectTranslate();
  protected readonly control = contentChild(TextInput, { descendants: true });
  readonly #number = fieldCount++;
  protected readonly hintId = `premia-hint-${this.#number}`;
  protected readonly problemId = `premia-problem-${this.#number}`;

  protected readonly problemText = computed(() => {
    const given = this.problem();
    if (given !== null) return given;
    const found = this.control()?.problem();
    if (found === null || found === undefined) return null;
    if (found.message !== undefined) return found.message;
    return KNOWN_KINDS.has(found.kind)
      ? this.t(`ui.field.problem.${found.kind}`, limitsOf(found))
      : this.t('ui.field.problem.other');
  });

  constructor() {
    effect(() => {
      const control = this.control();
      if (control === undefined) return;
      const hasProblem = this.problemText() !== null;
      control.problemFromField.set(hasProblem);
      control.describedBy.set(hasProblem ? this.problemId : this.hint() === null ? '' : this.hintId);
    });
  }
}

/** The limit a validator's problem carries (`minLength: 10`), for the sentence that names it. */
function limitsOf(problem: object): Record<string, number> {
  return Object.fromEntries(
    Object.entries(problem).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
