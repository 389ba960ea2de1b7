import type { DateStyle } from './date-format';
import { formatDate, formatInstant, formatPeriod } from './date-format';

const seen = (text: string): string => text.replaceAll('\u00a0', '_');

describe('formatDate', () => {
  it('puts the day before the month in both languages, never parted from it', () => {
    expect(seen(formatDate('2021-03-03', 'en'))).toBe('3_March 2021');
    expect(seen(formatDate('2021-03-03', 'ru'))).toBe('3_марта 2021');
    expect(seen(formatDate('2021-03-03', 'ru', 'day'))).toBe('3_марта');
    expect(formatDate('2021-03-03', 'ru', 'numeric')).toBe('03.03.2021');
  });

  it('knows no time zone: the day is the day that was written', () => {
    expect(formatDate('2021-12-31', 'en', 'numeric')).toBe('31/12/2021');
  });

  it.each(['2021-3-3', '03.03.2021', '', '2021-03-03T00:00:00Z'])('refuses “%s”', (text) => {
    expect(() => formatDate(text, 'en')).toThrow(RangeError);
  });
});

describe('formatInstant', () => {
  it('shows day and time of the workspace’s zone', () => {
    expect(seen(formatInstant('2021-03-03T20:30:00Z', 'en', 'Asia/Kolkata'))).toBe('4_March 2021, 02:00');
    expect(seen(formatInstant('2021-03-03T20:30:00Z', 'ru', 'Europe/Moscow', 'day'))).toBe('3_марта, 23:30');
  });
});

describe('formatPeriod', () => {
  it.each([
    ['2021-02-01', '2021-02-28', 'February 2021', 'Февраль 2021'],
    ['2024-02-01', '2024-02-29', 'February 2024', 'Февраль 2024'],
    ['2021-04-01', '2021-06-30', 'Q2 2021', 'II_квартал 2021'],
    ['2021-07-01', '2021-12-31', 'Second half of 2021', 'Второе полугодие 2021'],
    ['2021-01-01', '2021-12-31', '2021', '2021_год'],
    ['2021-03-03', '2021-03-17', '3–17_March 2021', '3–17_марта 2021'],
    ['2021-03-28', '2021-04-10', '28_March – 10_April 2021', '28_марта – 10_апреля 2021'],
    ['2020-12-28', '2021-01-10', '28_December 2020 – 10_January 2021', '28_декабря 2020 – 10_января 2021'],
    ['2021-02-01', '2021-04-30', '1_February – 30_April 2021', '1_февраля – 30_апреля 2021'],
  ])('calls %s to %s by its name', (from, to, english, russian) => {
    expect([seen(formatPeriod(from, to, 'en')), seen(formatPeriod(from, to, 'ru'))]).toEqual([english, russian]);
  });
});

describe('every day of a leap year', () => {
  const days = Array.from({ length: 366 }, (_, index) =>
    new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
  );
  const STYLES: readonly DateStyle[] = ['full', 'day', 'short', 'numeric'];
  const RUSSIAN = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
  const RUSSIAN_SHORT = 'янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.'.split(' ');
  const ENGLISH = 'January February March April May June July August September October November December'.split(' ');
  const ENGLISH_SHORT = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');

  function expected(date: string, language: 'en' | 'ru', style: DateStyle): string {
    const [year = '', month = '', day = ''] = date.split('-');
    const at = Number(month) - 1;
    const [long, short] = language === 'ru' ? [RUSSIAN, RUSSIAN_SHORT] : [ENGLISH, ENGLISH_SHORT];
    switch (style) {
      case 'full':
        return `${Number(day)}_${long[at]} ${year}`;
      case 'day':
        return `${Number(day)}_${long[at]}`;
      case 'short':
        return `${Number(day)}_${short[at]}`;
      case 'numeric':
        return language === 'ru' ? `${day}.${month}.${year}` : `${day}/${month}/${year}`;
    }
  }

  it.each(STYLES.flatMap((style) => [['en', style] as const, ['ru', style] as const]))(
    'is written in %s (%s) as it should be, also beside a time',
    (language, style) => {
      expect(days.map((day) => seen(formatDate(day, language, style)))).toEqual(
        days.map((day) => expected(day, language, style)),
      );
      expect(days.map((day) => seen(formatInstant(`${day}T09:00:00Z`, language, 'UTC', style)))).toEqual(
        days.map((day) => `${expected(day, language, style)}, 09:00`),
      );
    },
  );
});
