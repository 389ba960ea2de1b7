import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom without its gaps: what every browser has and Node has too is handed through. */
const SHARED = /** @type {const} */ ([
  'Headers',
  'Request',
  'Response',
  'fetch',
  'structuredClone',
  'TextDecoder',
  'TextEncoder',
]);

export default class WebEnvironment extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} parameters */
  constructor(...parameters) {
    super(...parameters);
    /** @type {Record<string, unknown>} */
    const page = this.global;
    for (const name of SHARED) page[name] ??= globalThis[name];
  }
}
