import { applyDecorators } from '@nestjs/common';
import { Allow, IsIn } from 'class-validator';
import { parseIsoDate, Rational } from '@premia/domain-kernel';
import { message } from '@premia/shared-messages';
import type { Fault } from '../problems/fault';
import { HoldsTo } from './rule';
import { Cleaned } from './text-rules';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A fault of this code only says that there is nothing of this id: it is answered like anything that is not there. */
export const NOT_AN_ID = 'NOT_AN_ID';

/** The lower-case form, in which ids are made. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** An id, or a list of ids. */
export function Id(): PropertyDecorator {
  return applyDecorators(
    Cleaned((text) => text.toLowerCase()),
    HoldsTo('id', (text) => (isUuid(text) ? [] : [notAnId(text)])),
  );
}

/** A day of the calendar, `2021-02-28`. */
export function BusinessDate(): PropertyDecorator {
  return HoldsTo('business-date', (text) => (isDay(text) ? [] : [notADay(text)]));
}

/** A decimal number, `-12.5`. */
export function DecimalText(): PropertyDecorator {
  return HoldsTo('decimal', (text) => (isDecimal(text) ? [] : [notADecimal(text)]));
}

/** One of a closed set, or a list of them; what else there could be, GraphQL has refused already. */
export function Choice(values: Readonly<Record<string, string>>): PropertyDecorator {
  return IsIn(Object.values(values));
}

/** A value that is checked as a whole by whoever knows what it means: the definition of a plan, a scoring. */
export function Uninterpreted(): PropertyDecorator {
  return Allow();
}

/** A day that PostgreSQL knows too: it has no year 0. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  const day = parseIsoDate(text);
  return day.ok && day.value.year > 0;
}

export function isDecimal(text: unknown): text is string {
  return parseDecimal(text) !== null;
}

/** The number; null for what is no decimal: another rule speaks of that. */
export function parseDecimal(text: unknown): Rational | null {
  const decimal = typeof text === 'string' ? Rational.parseDecimal(text) : null;
  return decimal?.ok === true ? decimal.value : null;
}

function notAnId(text: string): Fault {
  return {
    path: '',
    reason: message('problem.NOT_AN_ID'),
    value: text,
  };
}

function notADay(text: string): Fault {
  const shown = text.slice(0, 40);
  return {
    path: '',
    reason: message('problem.NOT_A_DATE', { shown }),
    value: text,
  };
}

function notADecimal(text: string): Fault {
  const shown = text.slice(0, 40);
  return {
    path: '',
    reason: message('problem.NOT_A_DECIMAL', { shown }),
    value: text,
  };
}
