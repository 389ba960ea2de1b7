export { stop as default } from './start-database.mjs';
