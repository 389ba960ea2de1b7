/** Bounds that the client shows before sending and the server holds to. Lengths in characters, sizes in bytes. */
export const LIMITS = {
  /** Rows of a page of a list. */
  pageSize: { default: 50, maximum: 200 },
  /** Cells of payout inputs saved at once: what fits a request. */
  payoutInputCells: 4000,
  uploadBytes: 25 * 1024 * 1024,
  /** Body of a GraphQL request. */
  requestBytes: 1024 * 1024,
  nameLength: 120,
  emailLength: 254,
  commentLength: 2000,
  searchLength: 200,
  personnelNumberLength: 40,
  password: { minimum: 10, maximum: 200 },
  /** Attempts to sign in with one account or from one address before it must wait. */
  signInAttempts: { perAccount: 10, perAddress: 100, windowMinutes: 15 },
  accessTokenMinutes: 15,
  refreshTokenDays: 30,
  /** Two tabs may present the same refresh token at once; within this time that is no theft. */
  refreshGraceSeconds: 20,
  passwordResetHours: 1,
  invitationDays: 7,
  apiTokenDays: 366,
  idempotencyKeyLength: 200,
  /** Roles that open pay wait so long for a second owner. */
  roleGrantDays: 7,
  /** To make an account and a workspace by the link that was sent. */
  signUpHours: 24,
  emailConfirmationDays: 7,
  /** Invitations of one workspace, and to one address of it, within 24 hours. */
  invitationsPerDay: { all: 200, toOne: 3 },
  /** E-mails to one address from everywhere, within 24 hours. */
  emailsPerDayToOne: 20,
} as const;
