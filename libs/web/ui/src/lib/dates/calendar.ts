import { Component, effect, Injectable, input, output } from '@angular/core';
import type { MatDateFormats } from '@angular/material/core';
import { DateAdapter, MAT_DATE_FORMATS } from '@angular/material/core';
import { MatCalendar, MatDatepickerIntl } from '@angular/material/datepicker';
import { injectTranslate } from '@premia/web-util';
import { BusinessDateAdapter } from './business-date-adapter';

const FORMATS: MatDateFormats = {
  parse: { dateInput: null },
  display: {
    dateInput: { day: '2-digit' },
    monthLabel: { month: 'short' },
    monthYearLabel: { year: 'numeric', month: 'long' },
    dateA11yLabel: { day: 'numeric', month: 'long', year: 'numeric' },
    monthYearA11yLabel: { year: 'numeric', month: 'long' },
  },
};

@Injectable()
class CalendarWords extends MatDatepickerIntl {
  readonly #t = injectTranslate();

  constructor() {
    super();
    effect(() => {
      this.calendarLabel = this.#t('ui.date.calendar');
      this.prevMonthLabel = this.#t('ui.date.previousMonth');
      this.nextMonthLabel = this.#t('ui.date.nextMonth');
      this.prevYearLabel = this.#t('ui.date.previousYear');
      this.nextYearLabel = this.#t('ui.date.nextYear');
      this.prevMultiYearLabel = this.#t('ui.date.previousYears');
      this.nextMultiYearLabel = this.#t('ui.date.nextYears');
      this.switchToMonthViewLabel = this.#t('ui.date.chooseDay');
      this.switchToMultiYearViewLabel = this.#t('ui.date.chooseYear');
      this.changes.next();
    });
  }
}

/** A month to choose a day from; it arrives when a date field is first opened. */
@Component({
  selector: 'premia-calendar',
  imports: [MatCalendar],
  providers: [
    { provide: DateAdapter, useClass: BusinessDateAdapter },
    { provide: MAT_DATE_FORMATS, useValue: FORMATS },
    { provide: MatDatepickerIntl, useClass: CalendarWords },
  ],
  template: `
    <mat-calendar
      [selected]="value() || null"
      [startAt]="value() || null"
      [minDate]="earliest() || null"
      [maxDate]="latest() || null"
      (selectedChange)="chosen.emit($event ?? '')"
    />
  `,
  styles: `
    :host {
      display: block;
      width: 296px;
      --mat-datepicker-calendar-text-font: var(--font);
      --mat-datepicker-calendar-text-size: 14px;
      --mat-datepicker-calendar-header-text-color: var(--ink-3);
      --mat-datepicker-calendar-header-text-size: 12px;
      --mat-datepicker-calendar-header-text-weight: 500;
      --mat-datepicker-calendar-body-label-text-size: 12px;
      --mat-datepicker-calendar-body-label-text-color: var(--ink-3);
      --mat-datepicker-calendar-header-divider-color: var(--line);
      --mat-datepicker-calendar-date-selected-state-background-color: var(--accent);
      --mat-datepicker-calendar-date-selected-state-text-color: var(--on-accent);
      --mat-datepicker-calendar-date-today-outline-color: var(--line-control);
      --mat-datepicker-calendar-date-hover-state-background-color: var(--sunken);
      --mat-datepicker-calendar-date-focus-state-background-color: var(--accent-soft);
      --mat-datepicker-calendar-period-button-text-size: 15px;
      --mat-datepicker-calendar-period-button-text-weight: 600;
      --mat-button-text-label-text-color: var(--ink);
      --mat-button-text-container-shape: var(--r-s);
    }
  `,
})
export class Calendar {
  readonly value = input('');
  readonly earliest = input('');
  readonly latest = input('');
  readonly chosen = output<string>();
}
