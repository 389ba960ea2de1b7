import type { Request, RequestHandler } from 'express';
import type { Config } from '@premia/api-util-platform';
import { OPERATIONS } from './operations-only';

const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]'];
const LOOPBACK = /^(?:::ffff:)?127(?:\.\d{1,3}){3}$|^::1$/i;
const MISDIRECTED = 421;

type Sender = Pick<Request, 'headers' | 'ip'> & { readonly socket: Pick<Request['socket'], 'remoteAddress'> };

/**
 * Premia answers to its own names only: a page of another site could otherwise give its own name this machine's address, and
 * read what is here. Where other machines reach it, whoever watches it asks by whatever address it has.
 */
export function ownNamesOnly({ listensLocally, publicUrl }: Config): RequestHandler {
  const names = new Set([...LOCAL_NAMES, new URL(publicUrl).hostname]);
  const advice = listensLocally
    ? 'To reach it by another name, set PUBLIC_URL to that address; for other machines, set HOST too.'
    : 'Set PUBLIC_URL to the address at which people open it, and have proxies pass the Host header on.';
  return (request, response, next) => {
    const isWatched = !listensLocally && OPERATIONS.includes(request.path);
    if (isWatched || names.has(nameAskedFor(request))) next();
    else
      response
        .status(MISDIRECTED)
        .type('text/plain')
        .send(
          `Premia does not answer as "${request.headers.host ?? ''}", only as ${[...names].join(', ')}. ${advice}\n`,
        );
  };
}

const PROXIED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** Whether whoever asks sits at this machine, with no proxy between that says it speaks for others, and calls it by a name that no other site can have. */
export function isFromThisMachine(sender: Sender): boolean {
  // Without trusted proxies both addresses are the same; with them the second one is only what a header says.
  const addresses = [sender.socket.remoteAddress, sender.ip];
  return (
    addresses.every((address) => address !== undefined && LOOPBACK.test(address)) &&
    LOCAL_NAMES.includes(nameAskedFor(sender)) &&
    PROXIED.every((header) => sender.headers[header] === undefined)
  );
}

/** The name of the Host header, without its port. What proxies say of another host does not count. */
function nameAskedFor({ headers }: Pick<Request, 'headers'>): string {
  return (headers.host ?? '').replace(/:\d*$/, '').toLowerCase();
}
