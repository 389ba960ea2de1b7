export { readFormula } from './lib/spec/read-formula';
