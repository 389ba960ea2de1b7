/** How operations describe their argument of this name. */
export const IDEMPOTENCY_KEY =
  'A text of your own making. Whoever lost the answer sends the request again under the same key: it is done once, and answered alike';
