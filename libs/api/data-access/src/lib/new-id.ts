import { randomUUID } from 'node:crypto';

const LARGEST_COUNT = 0xfff;
/** Where a random id begins with what stays random: after version and time. */
const RANDOM_FROM = 19;

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
