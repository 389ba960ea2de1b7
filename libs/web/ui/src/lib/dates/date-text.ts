import type { Locale } from '@premia/shared-contract';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
/** Day before month in both languages; dots, slashes, hyphens or spaces between. */
const DAY_FIRST = /^(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4})$/;

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** A business date from what a person typed: `28.02.2021`, `28/2/2021`, `2021-02-28`. Null for anything that is no day (31.02.). */
export function dateFromText(text: string): string | null {
  const trimmed = text.trim();
  const byIso = ISO.exec(trimmed);
  if (byIso !== null) return iso(Number(byIso[1]), Number(byIso[2]), Number(byIso[3]));
  const byDay = DAY_FIRST.exec(trimmed);
  return byDay === null ? null : iso(Number(byDay[3]), Number(byDay[2]), Number(byDay[1]));
}

/** A business date as a person types it: `28/02/2021`, «28.02.2021». */
export function textFromDate(date: string, language: Locale): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return language === 'ru' ? `${day}.${month}.${year}` : `${day}/${month}/${year}`;
}
