import { describe, expect, it } from '@jest/globals';
import { AUDIT_ACTIONS, AUDIT_ENTITIES, LOCALES } from '@premia/shared-contract';
import type { Message } from '@premia/shared-messages';
import { describeText } from '@premia/shared-messages';
import { actionKey, entityKey } from './audit-words';

describe('The words of the audit trail', () => {
  it.each(LOCALES)('are there for every step and every kind of thing in %s', (locale) => {
    const keys = [...AUDIT_ACTIONS.map(actionKey), ...AUDIT_ENTITIES.map(entityKey)];
    const words = keys.map((code) => describeText(locale, { code, parameters: {} } as Message));
    expect(words.filter((text, index) => text === '' || text === keys[index])).toEqual([]);
    expect(words.every((text) => /\p{L}/u.test(text) && /\p{Script=Cyrillic}/u.test(text) === (locale === 'ru'))).toBe(
      true,
    );
  });
});
