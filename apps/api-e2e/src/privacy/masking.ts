const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * An answer as text. Masked alone are ids, which are new in each workspace (by the order in which they appear, so that another
 * order shows), request ids, and cursors, which hold ids (all else in them is compared).
 */
export function masking(): (answer: unknown) => string {
  const known = new Map<string, string>();
  return (answer) =>
    JSON.stringify(answer, (key, value: unknown) => {
      if (key === 'requestId') return undefined;
      return key === 'endCursor' && typeof value === 'string' ? Buffer.from(value, 'base64url').toString() : value;
    }).replaceAll(UUID, (id) => {
      if (!known.has(id)) known.set(id, `id ${known.size}`);
      return known.get(id) ?? id;
    });
}
