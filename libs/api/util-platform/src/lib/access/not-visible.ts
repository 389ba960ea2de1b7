/**
 * Thrown where the caller may not see or do a thing: answered exactly as if the thing did not exist.
 * The filter turns it into the operation's own way of saying so.
 */
export class NotVisible extends Error {
  constructor() {
    super('Not visible to the caller');
    this.name = 'NotVisible';
  }
}

/** Thrown where an operation needs someone signed in and nobody is. */
export class NotSignedIn extends Error {
  constructor() {
    super('Not signed in');
    this.name = 'NotSignedIn';
  }
}
