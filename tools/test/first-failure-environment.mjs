import { TestEnvironment } from 'jest-environment-node';

/** Of a mutant's tests the first that fails says enough: those after it are skipped. */
export default class FirstFailureEnvironment extends TestEnvironment {
  #hasFailed = false;

  /** @param {import('@jest/types').Circus.Event} event */
  handleTestEvent(event) {
    if (event.name === 'test_fn_failure') this.#hasFailed = true;
    else if (event.name === 'test_start' && this.#hasFailed) event.test.mode = 'skip';
  }
}
