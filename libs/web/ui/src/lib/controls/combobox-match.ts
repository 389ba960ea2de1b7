import type { ComboboxOption } from './combobox-option';

function folded(text: string): string {
  return text.toLocaleLowerCase().replaceAll('ё', 'е');
}

/** How many lines a list shows; more are found by typing more. */
const MAX_SHOWN = 50;

/** Options that hold every word typed, those that begin with it first; ё and е are one letter to who searches. */
export function matchingOptions(options: readonly ComboboxOption[], typed: string): readonly ComboboxOption[] {
  const words = folded(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return options.slice(0, MAX_SHOWN);
  const found = options.filter((option) => {
    const text = folded(`${option.label} ${option.detail ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  const [first = ''] = words;
  const begins = (option: ComboboxOption): boolean => folded(option.label).startsWith(first);
  return [...found.filter(begins), ...found.filter((option) => !begins(option))].slice(0, MAX_SHOWN);
}
