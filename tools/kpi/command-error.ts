/** Something the person at the command line can put right; its message goes to standard error as it is. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
