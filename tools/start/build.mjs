/** `npm run build`: the client and the API into dist, where their sources have changed. */
import { buildIfChanged } from './build-if-changed.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { Shutdown } from './shutdown.mjs';
import { describeFailure } from './start-problem.mjs';

const say = (/** @type {string} */ line) => console.log(line);
const shutdown = new Shutdown((reason) => say(`Stopping (${reason}) …`));

try {
  await ensureInstalled({ say, lifetime: shutdown });
  await buildIfChanged({ say, lifetime: shutdown });
  if (!shutdown.isEnding) say('The client is in dist/apps/web/browser, the API in dist/apps/api.');
} catch (error) {
  if (!shutdown.isEnding) {
    console.error(describeFailure(error));
    process.exitCode = 1;
  }
}
