import type { BonusErrorCode } from '@premia/domain-bonus';
import { type Message, message, type MessageCode } from '@premia/shared-messages';

type ScoringCode = MessageCode extends infer Code ? (Code extends `scoring.${infer Rest}` ? Rest : never) : never;

/** The findings of the engine that a scoring can have, each with a message of its own. */
const KNOWN: Readonly<Record<Exclude<ScoringCode, 'other'>, true>> = {
  'target-not-positive': true,
  'target-equals-baseline': true,
  'curve-not-ascending': true,
  'negative-amount': true,
  'not-a-decimal': true,
  'number-too-large': true,
  'unknown-kind': true,
  'unknown-field': true,
  'missing-field': true,
  'wrong-type': true,
};

function isKnown(code: string): code is keyof typeof KNOWN {
  return Object.hasOwn(KNOWN, code);
}

/** What the engine finds wrong with the scoring of an assignment. */
export function scoringMessage(code: BonusErrorCode): Message {
  return isKnown(code) ? message(`scoring.${code}`) : message('scoring.other', { code });
}
