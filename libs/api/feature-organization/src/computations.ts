/** What runs in a process. */
export { READ_PEOPLE } from './lib/import-people/read-people.computation';
