// Named here, so that the server's half of the package, with graphql itself, does not come along to the browser.
export { createClient } from 'graphql-sse';
