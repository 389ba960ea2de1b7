import type { Locale } from '@premia/shared-contract';
import { CATALOGUE } from './catalogue.generated';
import type { MessageArguments } from './message';
import { MessageTexts } from './message-texts';
import type { MessageCode, MessageValues, Text } from './text';

const loaded = new Map<Locale, MessageTexts>();

function textsOf(locale: Locale): MessageTexts {
  const known = loaded.get(locale);
  if (known !== undefined) return known;
  const texts = new MessageTexts(locale);
  for (const [area, trees] of Object.entries(CATALOGUE)) texts.add(area, trees[locale]);
  loaded.set(locale, texts);
  return texts;
}

/** A message in the receiver's language. For the API, e-mails and tests: all texts of all areas are at hand. */
export function describe<Code extends MessageCode>(
  locale: Locale,
  code: Code,
  ...parameters: MessageArguments<Code>
): string {
  return textsOf(locale).describe(code, parameters[0] as MessageValues | undefined);
}

/** The same of a message that was made elsewhere, or of a name or list. */
export function describeText(locale: Locale, text: Text): string {
  return textsOf(locale).describeText(text);
}
