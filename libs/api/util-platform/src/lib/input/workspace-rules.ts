import { applyDecorators } from '@nestjs/common';
import { isCurrency, minorUnitDecimals } from '@premia/domain-kernel';
import { HoldsTo } from './rule';
import { Cleaned } from './text-rules';

/** An ISO 4217 code of a currency that money is paid in. */
export function Currency(): PropertyDecorator {
  return applyDecorators(
    Cleaned((text) => text.trim().toUpperCase()),
    HoldsTo('currency', (text) => {
      if (isCurrency(text) && minorUnitDecimals(text) !== null) return [];
      const shown = text.slice(0, 20);
      const texts = {
        en: `“${shown}” is not a currency. Use a three-letter code such as INR, EUR or RUB.`,
        ru: `«${shown}» — не валюта. Нужен код из трёх букв, например INR, EUR или RUB.`,
      };
      return [{ path: '', code: 'NOT_A_CURRENCY', texts, value: text }];
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
      const texts = {
        en: `“${shown}” is not a time zone. Use a name such as Asia/Kolkata or Europe/Moscow.`,
        ru: `«${shown}» — не часовой пояс. Нужно название вида Asia/Kolkata или Europe/Moscow.`,
      };
      return [{ path: '', code: 'NOT_A_TIME_ZONE', texts, value: text }];
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
