/**
 * `npm test`: every tier, or the ones named (`npm test -- pure integration`); other parameters are Jest's. Ends with the
 * line `N passed, N failed, N skipped` over all tiers.
 */
import { buildIfChanged } from '../start/build-if-changed.mjs';
import { ensureInstalled } from '../start/ensure-installed.mjs';
import { Shutdown } from '../start/shutdown.mjs';
import { describeFailure } from '../start/start-problem.mjs';
import { runTier, watchTier } from './run-tier.mjs';
import { summarise } from './tier-result.mjs';
import { chooseTiers } from './tiers.mjs';

const say = (/** @type {string} */ line) => console.log(line);
const shutdown = new Shutdown((reason) => say(`\nStopping (${reason}) …`));

try {
  await ensureInstalled({ say, lifetime: shutdown });
  process.exitCode = await test();
} catch (error) {
  if (!shutdown.isEnding) {
    console.error(describeFailure(error));
    process.exitCode = 1;
  }
}
await shutdown.end();

/** @returns {Promise<number>} the exit code */
async function test() {
  const { tiers, forJest, isWatch } = chooseTiers(process.argv.slice(2));
  const environment = tiers.some(({ database }) => database) ? await serverAddress() : {};
  if (isWatch) return watch(tiers, { forJest, environment, lifetime: shutdown });
  const results = [];
  for (const { name, build } of tiers) {
    say(`\n── ${name}`);
    results.push(
      (await findBuildFailure(name, build)) ?? (await runTier(name, { forJest, environment, lifetime: shutdown })),
    );
    if (shutdown.isEnding) return 130;
  }
  say('');
  for (const line of summarise(results)) say(line);
  return results.some(({ failed }) => failed > 0) ? 1 : 0;
}

/**
 * @param {readonly import('./tiers.mjs').Tier[]} tiers
 * @param {Parameters<typeof watchTier>[1]} options
 */
async function watch([tier, ...others], options) {
  if (tier === undefined || others.length > 0) {
    console.error('Only one tier can be watched at a time: name it, as in npm test -- pure --watch libs/domain/bonus');
    return 1;
  }
  if (tier.build.length > 0) await buildIfChanged({ say, lifetime: shutdown, applications: tier.build });
  await watchTier(tier.name, options);
  return 0;
}

/**
 * Builds what a tier needs; a failed build is that tier's failure, the others still have their say.
 * @param {string} tier
 * @param {readonly import('../start/build-inputs.mjs').Application[]} applications
 * @returns {Promise<import('./tier-result.mjs').TierResult | null>}
 */
async function findBuildFailure(tier, applications) {
  if (applications.length === 0) return null;
  const startedAt = Date.now();
  try {
    await buildIfChanged({ say, lifetime: shutdown, applications });
    return null;
  } catch (error) {
    console.error(describeFailure(error));
    const seconds = (Date.now() - startedAt) / 1000;
    return { tier, passed: 0, failed: 1, skipped: 0, seconds, trouble: 'what it needs was not built' };
  }
}

/** One server for all tiers. @returns {Promise<Record<string, string>>} */
async function serverAddress() {
  const { SERVER_URL, startTestDatabase } = await import('./test-database.mjs');
  const given = process.env[SERVER_URL];
  if (given) return { [SERVER_URL]: given };
  const database = await startTestDatabase();
  shutdown.atEnd(() => database.stop());
  return { [SERVER_URL]: database.superuserUrl };
}
