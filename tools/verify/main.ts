import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { verifyReceiptFile } from '@premia/domain-payouts';

const USAGE = `Usage: npm run --silent verify -- FILE [--head HEX]
FILE is a receipt as Premia gives it. HEAD is that of its run as somebody else noted it: in the audit trail, or in the
auditors' mail. Without it, the receipt is held against the head that it names itself.`;

const WHY = {
  'no-receipt': 'This is no receipt, or not to the byte what Premia gave.',
  'unknown-engine': 'Nothing here calculates by the rules of the engine that it names.',
  'not-computed': 'Its inputs cannot be calculated.',
  'other-total': 'Its inputs and adjustments come to another amount.',
  'not-in-run': 'It is not in the run that it names: something of it has been changed.',
  'other-head': 'It belongs to another head than the one given: the run is not the one that was locked.',
} as const;

/** Ends with 0 where the receipt is genuine, with 1 where it is not, and with 2 where there was nothing to verify. */
async function main(parameters: readonly string[]): Promise<number> {
  const [path, option, head = null] = parameters;
  if (path === undefined || (option !== undefined && (option !== '--head' || head === null)) || parameters.length > 3) {
    console.error(USAGE);
    return 2;
  }
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    console.error(`${path} could not be read: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
  const verdict = verifyReceiptFile(text, sha256, head);
  if (!verdict.isGenuine) {
    console.log(`FALSE. ${WHY[verdict.why]}`);
    return 1;
  }
  const { receipt } = verdict;
  console.log(`GENUINE. ${receipt.total} ${receipt.currency}, calculated anew by ${receipt.engineVersion}.
Person ${receipt.personId}, run ${receipt.runId}, place ${receipt.index + 1} of ${receipt.size}
Head   ${receipt.head}${head === null ? ' (as the receipt names it: compare it with the audit trail)' : ' (as given)'}`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
