/** What runs in a thread. */
export { READ_PEOPLE } from './lib/import-people/read-people.computation';
