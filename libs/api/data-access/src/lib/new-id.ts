import { randomInt, randomUUID } from 'node:crypto';

const LARGEST_COUNT = 0xfff;
/** Where a random id begins with what stays random: after version and time. */
const RANDOM_FROM = 19;
/** Where the last twelve digits of an id begin, which an order of ids counts up. */
const COUNTED_FROM = 24;
const COUNTED_DIGITS = 12;

let moment = 0;
let count = 0;
let prefix = '';

/**
 * A new UUIDv7: ids sort by the moment of their making, those of one millisecond by their number. Made here because
 * PostgreSQL 15 has no function for it, and of Node's random ids, whose bits are drawn in batches: runs need thousands.
 */
export function newId(): string {
  const now = Date.now();
  count += 1;
  if (now > moment || count > LARGEST_COUNT) {
    moment = Math.max(now, moment + 1);
    count = 0;
    const hex = moment.toString(16).padStart(12, '0');
    prefix = `${hex.slice(0, 8)}-${hex.slice(8)}-7`;
  }
  return `${prefix}${count.toString(16).padStart(3, '0')}-${randomUUID().slice(RANDOM_FROM)}`;
}

/**
 * Ids in order for as many rows as come: one random id, and from it on by one, which RFC 9562 allows. An import needs a
 * million, and drawing bits for each was a fifth of its work.
 */
export function idsInOrder(): () => string {
  const start = newId().slice(0, COUNTED_FROM);
  // Below 2^47: a file never counts past the last digit.
  let next = randomInt(2 ** 47);
  return () => {
    next += 1;
    return start + next.toString(16).padStart(COUNTED_DIGITS, '0');
  };
}
