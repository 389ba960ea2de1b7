import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { injectTranslate, Language } from '@premia/web-util';
import { Button } from '../controls/button';
import { LabelledField } from '../controls/labelled-field';
import { TextInput } from '../controls/text-input';
import { Icon } from '../layout/icon';
import { besideButton } from '../navigation/popover-place';
import { Calendar } from './calendar';
import { dateFromText, textFromDate } from './date-text';

/**
 * A business date, typed as people of the language type it or chosen from a month. Its value is an ISO string, empty while
 * there is none; what is typed and is no day is kept in sight, with a word on what is expected.
 */
@Component({
  selector: 'premia-date-field',
  imports: [Button, Calendar, Icon, LabelledField, TextInput],
  templateUrl: './date-field.html',
  styleUrl: './date-field.css',
})
export class DateField implements FormValueControl<string> {
  readonly value = model('');
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  /** A problem the server named for this field. */
  readonly problem = input<string | null>(null);
  readonly earliest = input('');
  readonly latest = input('');
  readonly optional = input(false, { transform: booleanAttribute });
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly required = input(false);
  readonly touched = input(false);
  readonly errors = input<readonly { readonly kind: string; readonly message?: string | undefined }[]>([]);
  readonly touch = output();

  readonly #language = inject(Language).current;
  readonly #injector = inject(Injector);
  protected readonly t = injectTranslate();
  protected readonly isOpen = signal(false);
  protected readonly place = signal<Readonly<Record<string, string>>>({});
  protected readonly button = viewChild.required<unknown, ElementRef<HTMLElement>>('button', { read: ElementRef });
  protected readonly panel = viewChild<unknown, ElementRef<HTMLElement>>('panel', { read: ElementRef });

  /** What stands in the field: the value in the reader's way, or what was typed and is not understood. */
  protected readonly text = linkedSignal(() =>
    this.value() === '' ? '' : textFromDate(this.value(), this.#language()),
  );
  protected readonly isUnread = signal(false);
  protected readonly problemText = computed(() => {
    const given = this.problem();
    if (given !== null) return given;
    if (this.isUnread()) {
      const example = textFromDate('2021-02-28', this.#language());
      return this.t('ui.date.unread', { typed: this.text(), example });
    }
    const [error] = this.touched() ? this.errors() : [];
    if (error === undefined) return null;
    return error.message ?? this.t(error.kind === 'required' ? 'ui.field.problem.required' : 'ui.field.problem.other');
  });

  protected read(typed: string): void {
    const date = typed.trim() === '' ? '' : dateFromText(typed);
    this.isUnread.set(date === null);
    this.value.set(date ?? '');
    this.text.set(date === null || date === '' ? typed : textFromDate(date, this.#language()));
    this.touch.emit();
  }

  protected choose(date: string): void {
    this.isUnread.set(false);
    this.value.set(date);
    this.touch.emit();
    this.close();
  }

  protected toggle(): void {
    if (this.isOpen()) {
      this.close();
      return;
    }
    this.isOpen.set(true);
    afterNextRender(() => this.#showPanel(), { injector: this.#injector });
  }

  protected follow(event: Event): void {
    if ((event as ToggleEvent).newState === 'closed') this.isOpen.set(false);
  }

  protected close(): void {
    this.isOpen.set(false);
    this.button().nativeElement.focus();
  }

  #showPanel(): void {
    const panel = this.panel()?.nativeElement;
    if (panel === undefined) return;
    (panel as Partial<HTMLElement>).showPopover?.call(panel);
    this.place.set(
      besideButton(this.button().nativeElement.getBoundingClientRect(), panel.getBoundingClientRect(), 'end'),
    );
  }
}
