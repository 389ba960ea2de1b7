import type { Request } from 'express';

const MAX_LENGTH = 255;
const UNNAMED = 'file.csv';

/** The name of the file from the header `x-file-name` (URI-encoded), without folders and control characters. */
export function fileNameOf(request: Pick<Request, 'get'>): string {
  const name = decoded(request.get('x-file-name') ?? '')
    .replaceAll(/\p{Cc}/gu, '')
    .split(/[\\/]/)
    .at(-1)
    ?.trim();
  return name === undefined || name === '' ? UNNAMED : [...name].slice(0, MAX_LENGTH).join('');
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    // Not every client encodes; a name that is no URI component is taken as it stands.
    return header;
  }
}
