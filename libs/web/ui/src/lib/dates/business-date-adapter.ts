import { effect, inject, Injectable } from '@angular/core';
import { DateAdapter } from '@angular/material/core';
import { formatDate } from '@premia/shared-format';
import { Language } from '@premia/web-util';

type NameStyle = 'long' | 'short' | 'narrow';

const MONDAY = 1;

function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

/**
 * The calendar's view of a business date: an ISO string without a time zone, so that no midnight anywhere can move it to
 * another day. Months count from 0, as the calendar counts them.
 */
@Injectable()
export class BusinessDateAdapter extends DateAdapter<string, string> {
  readonly #language = inject(Language);

  constructor() {
    super();
    effect(() => {
      this.setLocale(this.#language.locale());
    });
  }

  override getYear(date: string): number {
    return utc(date).getUTCFullYear();
  }

  override getMonth(date: string): number {
    return utc(date).getUTCMonth();
  }

  override getDate(date: string): number {
    return utc(date).getUTCDate();
  }

  override getDayOfWeek(date: string): number {
    return utc(date).getUTCDay();
  }

  override getMonthNames(style: NameStyle): string[] {
    return Array.from({ length: 12 }, (_, month) => this.#name({ month: style }, Date.UTC(2021, month, 1)));
  }

  override getDateNames(): string[] {
    return Array.from({ length: 31 }, (_, day) => String(day + 1));
  }

  override getDayOfWeekNames(style: NameStyle): string[] {
    // One letter says little in Russian: three days begin with С or П.
    const weekday = style === 'narrow' && this.#language.current() === 'ru' ? 'short' : style;
    // 3 January 2021 was a Sunday, where the calendar's week of names begins.
    return Array.from({ length: 7 }, (_, day) => this.#name({ weekday }, Date.UTC(2021, 0, 3 + day)));
  }

  override getYearName(date: string): string {
    return String(this.getYear(date));
  }

  override getFirstDayOfWeek(): number {
    return MONDAY;
  }

  override getNumDaysInMonth(date: string): number {
    return daysIn(this.getYear(date), this.getMonth(date));
  }

  override clone(date: string): string {
    return date;
  }

  override createDate(year: number, month: number, date: number): string {
    if (month < 0 || month > 11 || date < 1 || date > daysIn(year, month)) {
      throw new RangeError(`There is no day ${date} in month ${month + 1} of ${year}.`);
    }
    return isoDay(new Date(Date.UTC(year, month, date)));
  }

  /** The reader's own day: a calendar opens where the person is. */
  override today(): string {
    const now = new Date();
    return isoDay(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
  }

  override parse(value: unknown): string | null {
    return typeof value === 'string' && value !== '' ? value : null;
  }

  override format(date: string, displayFormat: Intl.DateTimeFormatOptions): string {
    return displayFormat.day === undefined
      ? this.#name(displayFormat, utc(date).getTime())
      : formatDate(date, this.#language.current(), 'full');
  }

  override addCalendarYears(date: string, years: number): string {
    return this.addCalendarMonths(date, years * 12);
  }

  /** Ends on the month's last day where the target month is shorter: 31 January and one month give 28 February. */
  override addCalendarMonths(date: string, months: number): string {
    const count = this.getYear(date) * 12 + this.getMonth(date) + months;
    const year = Math.floor(count / 12);
    const month = count - year * 12;
    return this.createDate(year, month, Math.min(this.getDate(date), daysIn(year, month)));
  }

  override addCalendarDays(date: string, days: number): string {
    return isoDay(new Date(utc(date).getTime() + days * 86_400_000));
  }

  override toIso8601(date: string): string {
    return date;
  }

  override isDateInstance(value: unknown): boolean {
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  }

  override isValid(date: string): boolean {
    return this.isDateInstance(date) && !Number.isNaN(utc(date).getTime());
  }

  override invalid(): string {
    return '';
  }

  #name(options: Intl.DateTimeFormatOptions, at: number): string {
    return new Intl.DateTimeFormat(this.#language.locale(), { ...options, timeZone: 'UTC' })
      .format(at)
      .replace(/\s?г\.$/u, '');
  }
}
