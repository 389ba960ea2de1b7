export { bonusInputs } from '../src/spec/arbitrary-input';
export { SEVENTY_THIRTY } from './seventy-thirty';
