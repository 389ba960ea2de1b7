/** What a translation needs to be filled in with, and the forms it offers for a count. */
export interface MessageShape {
  readonly names: ReadonlySet<string>;
  readonly plurals: readonly { readonly name: string; readonly forms: readonly string[] }[];
}

/** Reads an ICU message: `{name}`, `{count, plural, one {…} other {…}}`, nested as deep as they go. */
export function shapeOf(message: string): MessageShape {
  const names = new Set<string>();
  const plurals: { name: string; forms: string[] }[] = [];
  let at = 0;

  const readMessage = (): void => {
    for (; at < message.length && message[at] !== '}'; at += 1) {
      if (message[at] === '{') readArgument();
    }
  };

  const readArgument = (): void => {
    const [whole = '', name = '', kind = ''] = /^\{+\s*([\w.]+)\s*(?:,\s*(\w+)\s*,?)?/.exec(message.slice(at)) ?? [];
    names.add(name);
    at += Math.max(whole.length, 1);
    const forms: string[] = [];
    for (; at < message.length && message[at] !== '}'; at += 1) {
      if (message[at] !== '{') continue;
      forms.push(/([=\w]+)\s*$/.exec(message.slice(0, at))?.[1] ?? '');
      at += 1;
      readMessage();
    }
    if (kind === 'plural') plurals.push({ name, forms });
    while (message[at + 1] === '}' && whole.startsWith('{{')) at += 1;
  };

  while (at < message.length) {
    readMessage();
    at += 1;
  }
  return { names, plurals };
}
