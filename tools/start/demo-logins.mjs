const QUERY = '{ demoLogins { email password role personName } }';
const PATIENCE_MS = 5_000;

/** @typedef {{ readonly email: string, readonly password: string, readonly role: string, readonly personName: string }} DemoLogin */

/**
 * The demo's logins as lines for the terminal; none where there is no demo.
 * @param {string} service its address with the port
 * @returns {Promise<readonly string[]>}
 */
export async function demoLogins(service) {
  const logins = await ask(service);
  if (logins.length === 0) return [];
  const width = (/** @type {(login: DemoLogin) => string} */ of) =>
    Math.max(...logins.map((login) => of(login).length));
  const emailWidth = width(({ email }) => email);
  const passwordWidth = width(({ password }) => password);
  return [
    'Demo workspace, sign in as:',
    ...logins.map(
      ({ email, password, personName, role }) =>
        `  ${email.padEnd(emailWidth)}  ${password.padEnd(passwordWidth)}  ${personName} (${role.toLowerCase()})`,
    ),
    '',
  ];
}

/** The same public query that the sign-in page asks. @param {string} service @returns {Promise<readonly DemoLogin[]>} */
async function ask(service) {
  try {
    const answer = await fetch(`http://${service}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    /** @type {{ data?: { demoLogins?: readonly DemoLogin[] } }} */
    const { data } = /** @type {any} */ (await answer.json());
    return data?.demoLogins ?? [];
  } catch {
    // The service is up; the sign-in page shows the same logins.
    return [];
  }
}
