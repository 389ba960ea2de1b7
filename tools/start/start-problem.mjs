/** Something the person at the terminal can put right: printed as it is, without a stack. */
export class StartProblem extends Error {
  /**
   * @param {string} message what is wrong, and with which value
   * @param {string} advice what to do next
   */
  constructor(message, advice) {
    super(message);
    this.name = 'StartProblem';
    this.advice = advice;
  }
}

/**
 * The last words of a tool.
 * @param {unknown} error
 * @returns {string}
 */
export function describeFailure(error) {
  if (error instanceof StartProblem) return `\n${error.message}\n→ ${error.advice}\n`;
  return `\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
}
