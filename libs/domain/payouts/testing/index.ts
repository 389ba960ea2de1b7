export { readFormula } from './read-formula';
