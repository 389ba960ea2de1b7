import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom without its gaps: what every browser has and Node has too is handed through. */
const SHARED = ['Headers', 'Request', 'Response', 'fetch', 'structuredClone', 'TextDecoder', 'TextEncoder'];

export default class WebEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const name of SHARED) this.global[name] ??= globalThis[name];
  }
}
