import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { LIMITS } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';
import type { Fault } from '../problems/fault';
import { HoldsTo } from './rule';

const EMAIL = /^[^\s\p{Cc}@"<>()]+@[^\s\p{Cc}@"<>()]+\.[^\s\p{Cc}@"<>()]{2,}$/u;

export interface TextBounds {
  /** Characters; 1 where left out. */
  readonly min?: number;
  readonly max: number;
}

/** Text of a bounded number of characters, cleaned: trimmed, in one form of its characters. */
export function Text(bounds: TextBounds): PropertyDecorator {
  return applyDecorators(
    Cleaned(tidy),
    HoldsTo('text', (text) => textFaults(text, bounds)),
  );
}

/** As `Text`, but blank text counts as none. */
export function OptionalText(bounds: TextBounds): PropertyDecorator {
  return applyDecorators(
    Cleaned((text) => blankAsNull(tidy(text))),
    HoldsTo('text', (text) => textFaults(text, bounds)),
  );
}

/** What is searched for; more than fits is left off, and blank text searches for nothing. */
export function Search(): PropertyDecorator {
  return applyDecorators(
    Cleaned((text) => blankAsNull([...tidy(text)].slice(0, LIMITS.searchLength).join('').trim())),
    HoldsTo('text', (text) => textFaults(text, { max: LIMITS.searchLength })),
  );
}

/** Text that is taken as it is, and never sent back: a password to check, the secret of a link, a cursor. */
export function Opaque(): PropertyDecorator {
  return HoldsTo('opaque', (text) =>
    [...text].length > MAX_OPAQUE_LENGTH ? [{ ...tooLong(text, MAX_OPAQUE_LENGTH), value: null }] : [],
  );
}

const MAX_OPAQUE_LENGTH = 1000;

/** An e-mail address, lower-cased: the form in which accounts are compared. Blank text is none where the field may be empty. */
export function Email({ blankIsNone = false }: { readonly blankIsNone?: boolean } = {}): PropertyDecorator {
  return applyDecorators(
    Cleaned((text) => {
      const email = text.trim().toLowerCase();
      return blankIsNone ? blankAsNull(email) : email;
    }),
    HoldsTo('email', emailFaults),
  );
}

/** Cleans a text, or each text of a list, before it is checked. */
export function Cleaned(clean: (text: string) => string | null): PropertyDecorator {
  const cleanAll = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(cleanAll);
    return typeof value === 'string' ? clean(value) : value;
  };
  return Transform(({ value }) => cleanAll(value));
}

export function isEmail(text: string): boolean {
  return text.length <= LIMITS.emailLength && text.isWellFormed() && EMAIL.test(text);
}

function tidy(text: string): string {
  return text.normalize('NFC').trim();
}

function blankAsNull(text: string): string | null {
  return text === '' ? null : text;
}

function textFaults(text: string, { min = 1, max }: TextBounds): readonly Fault[] {
  const length = [...text].length;
  if (length > 0 && isInvisible(text)) return [EMPTY];
  if (length < min) return [length === 0 ? EMPTY : tooShort(text, min)];
  if (length > max) return [tooLong(text, max)];
  return holdsControls(text) ? [CONTROL_CHARACTER] : [];
}

/** Controls, among them those that write backwards what stands behind them; half a character can be stored nowhere. */
export function holdsControls(text: string): boolean {
  return /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text.replaceAll(/[\n\t]/g, '')) || !text.isWellFormed();
}

/** Whether there is nothing to be seen: characters of no width, blanks of every kind, and letters that are blank. */
export function isInvisible(text: string): boolean {
  return !/[^\p{Cf}\p{Z}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]/u.test(text);
}

function emailFaults(email: string): readonly Fault[] {
  if (isEmail(email)) return [];
  return [
    {
      path: '',
      reason: message('problem.NOT_AN_EMAIL.field', { email: email.slice(0, 80) }),
      value: email,
    },
  ];
}

const EMPTY: Fault = {
  path: '',
  reason: message('problem.REQUIRED.text'),
  value: '',
};

function tooShort(text: string, min: number): Fault {
  const length = [...text].length;
  const reason = message('problem.TOO_SHORT.text', { min, length });
  return { path: '', reason, value: text };
}

function tooLong(text: string, max: number): Fault {
  const length = [...text].length;
  const reason = message('problem.TOO_LONG.text', { max, length });
  return { path: '', reason, value: text };
}

const CONTROL_CHARACTER: Fault = {
  path: '',
  reason: message('problem.CONTROL_CHARACTER'),
};
