import { Component, inject, signal } from '@angular/core';
import { email, form, FormField, minLength, required } from '@angular/forms/signals';
import { isLocale } from '@premia/shared-contract';
import {
  Button,
  Card,
  Cell,
  Chip,
  Confirmations,
  CopyButton,
  DataTable,
  DateField,
  DateText,
  DefinitionList,
  Dialog,
  EmptyState,
  ErrorState,
  FileDrop,
  Icon,
  KeyHint,
  LabelledField,
  Menu,
  Money,
  Notice,
  PageHeader,
  Percent,
  Progress,
  Segmented,
  Select,
  Skeleton,
  StepperBar,
  TextInput,
  Toasts,
} from '@premia/web-ui';
import { Language, Theme } from '@premia/web-util';
import { PAYOUT_COLUMNS, PAYOUTS, RUN_STEPS } from './gallery-data';

/** Every component at once, for eyes and screenshots; in development builds only. */
@Component({
  selector: 'premia-gallery-page',
  imports: [
    Button,
    Card,
    Cell,
    Chip,
    CopyButton,
    DataTable,
    DateField,
    DateText,
    DefinitionList,
    Dialog,
    EmptyState,
    ErrorState,
    FileDrop,
    FormField,
    Icon,
    KeyHint,
    LabelledField,
    Menu,
    Money,
    Notice,
    PageHeader,
    Percent,
    Progress,
    Segmented,
    Select,
    Skeleton,
    StepperBar,
    TextInput,
  ],
  templateUrl: './gallery-page.html',
  host: { role: 'main' },
  styles: ':host { display: block; max-width: 1280px; margin: 0 auto; padding: 30px var(--gutter) 60px; }',
})
export class GalleryPage {
  protected readonly language = inject(Language);
  protected readonly theme = inject(Theme);
  protected readonly toasts = inject(Toasts);
  readonly #confirmations = inject(Confirmations);

  protected readonly steps = RUN_STEPS;
  protected readonly columns = PAYOUT_COLUMNS;
  protected readonly payouts = PAYOUTS;
  protected readonly keyOf = (row: { readonly person: string }): string => row.person;
  protected readonly period = signal('2');
  protected readonly periods = [
    { value: '1', label: 'January 2021' },
    { value: '2', label: 'February 2021' },
  ];
  protected readonly from = signal('2021-02-01');
  protected readonly isDialogOpen = signal(false);
  protected readonly undoAction = { label: 'Undo', run: (): void => undefined };
  protected readonly account = form(signal({ email: 'someone', password: '' }), (path) => {
    required(path.email);
    email(path.email);
    required(path.password);
    minLength(path.password, 10);
  });

  protected switchLanguage(value: string): void {
    if (isLocale(value)) void this.language.use(value);
  }

  protected ask(): void {
    void this.#confirmations.ask({
      heading: 'Approve 1 248 payouts',
      text: 'Approval locks the amounts; later corrections become true-ups.',
      confirmLabel: 'Approve and lock',
    });
  }
}
