/** Channels are kept in small letters; a name on a page begins with a capital. */
export function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
