import { applyDecorators } from '@nestjs/common';
import { isCurrency, minorUnitDecimals } from '@premia/domain-kernel';
import { message } from '@premia/shared-messages';
import { HoldsTo } from './rule';
import { Cleaned } from './text-rules';

/** An ISO 4217 code of a currency that money is paid in. */
export function Currency(): PropertyDecorator {
  return applyDecorators(
    Cleaned((text) => text.trim().toUpperCase()),
    HoldsTo('currency', (text) => {
      if (isCurrency(text) && minorUnitDecimals(text) !== null) return [];
      const shown = text.slice(0, 20);
      const reason = message('problem.NOT_A_CURRENCY', { shown });
      return [{ path: '', reason, value: text }];
    }),
  );
}

/** A time zone that this runtime knows, by its IANA name. */
export function TimeZone(): PropertyDecorator {
  return applyDecorators(
    Cleaned((text) => text.trim()),
    HoldsTo('time-zone', (text) => {
      if (isTimeZone(text)) return [];
      const shown = text.slice(0, 40);
      const reason = message('problem.NOT_A_TIME_ZONE', { shown });
      return [{ path: '', reason, value: text }];
    }),
  );
}

function isTimeZone(timeZone: string): boolean {
  try {
    // The runtime throws on unknown names; what it resolves known ones to may be an outdated spelling.
    new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions();
    return true;
  } catch {
    return false;
  }
}
