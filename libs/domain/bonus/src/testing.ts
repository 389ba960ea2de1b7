export { bonusInputs } from './spec/arbitrary-input';
