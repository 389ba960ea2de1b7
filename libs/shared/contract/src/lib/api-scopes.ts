/** What a token for systems may open. */
export type ApiScope = 'observations_write';
