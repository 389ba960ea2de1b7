import type { Rational } from '@premia/domain-kernel';
import type { Scoring } from '../participant';
import type { Findings } from './findings';
import type { Place } from './place';
import type { Fields, RawRecord } from './record';
import { fields, readDictionary, readObject, refuseFieldsOfOthers, whole } from './record';
import { readAmount, readChoice, readDecimal, readPositive } from './scalar';

type ScoringField = 'kind' | 'direction' | 'target' | 'baseline' | 'low' | 'high' | 'tolerance' | 'ratings';
type RawScoring = RawRecord<ScoringField>;

const SCORING_FIELDS = fields<ScoringField>(
  'kind',
  'direction',
  'target',
  'baseline',
  'low',
  'high',
  'tolerance',
  'ratings',
);
const SCORING_KINDS = ['ratio', 'mirror', 'progress', 'range', 'milestone', 'rated', 'given'] as const;
type ScoringKind = (typeof SCORING_KINDS)[number];

const FIELDS_OF_KIND: Readonly<Record<ScoringKind, Fields<ScoringField>>> = {
  ratio: fields('kind', 'direction', 'target'),
  mirror: fields('kind', 'target'),
  progress: fields('kind', 'baseline', 'target'),
  range: fields('kind', 'low', 'high', 'tolerance'),
  milestone: fields('kind'),
  rated: fields('kind', 'ratings'),
  given: fields('kind'),
};
const KIND_NAMES: Readonly<Record<ScoringKind, string>> = {
  ratio: 'ratio scoring',
  mirror: 'mirror scoring',
  progress: 'progress scoring',
  range: 'range scoring',
  milestone: 'milestone scoring',
  rated: 'rated scoring',
  given: 'given scoring',
};

/** Reads how a measure is scored (bonus calculation §1). */
export function readScoring(value: unknown, place: Place, findings: Findings): Scoring | null {
  const record = readObject<ScoringField>(value, place, findings);
  if (record === null) return null;
  const kind = readChoice(record.kind, place.at('kind'), SCORING_KINDS, findings);
  const own = kind === null ? SCORING_FIELDS : FIELDS_OF_KIND[kind];
  refuseFieldsOfOthers(record, SCORING_FIELDS, own, kind === null ? 'scoring' : KIND_NAMES[kind], place, findings);
  switch (kind) {
    case null:
      return null;
    case 'ratio':
      return readRatio(record, place, findings);
    case 'mirror':
      return readMirror(record, place, findings);
    case 'progress':
      return readProgress(record, place, findings);
    case 'range':
      return readRange(record, place, findings);
    case 'rated':
      return readRated(record, place, findings);
    case 'milestone':
    case 'given':
      return { kind };
  }
}

const RATIOS = { higher: 'ratio-higher', lower: 'ratio-lower' } as const;

function readRatio(record: RawScoring, place: Place, findings: Findings): Scoring | null {
  const direction = readChoice(record.direction, place.at('direction'), ['higher', 'lower'] as const, findings);
  const target = readPositive(record.target, place.at('target'), 'target-not-positive', findings);
  return direction && target && { kind: RATIOS[direction], target };
}

function readMirror(record: RawScoring, place: Place, findings: Findings): Scoring | null {
  const target = readPositive(record.target, place.at('target'), 'target-not-positive', findings);
  return target && { kind: 'mirror', target };
}

function readProgress(record: RawScoring, place: Place, findings: Findings): Scoring | null {
  const baseline = readDecimal(record.baseline, place.at('baseline'), findings);
  const target = readDecimal(record.target, place.at('target'), findings);
  if (baseline === null || target === null) return null;
  if (!target.equals(baseline)) return { kind: 'progress', baseline, target };
  findings.add(
    'target-equals-baseline',
    place.at('target'),
    `The target ${target.toExactText()} equals the baseline, so there is no progress to measure; change one of them.`,
  );
  return null;
}

function readRange(record: RawScoring, place: Place, findings: Findings): Scoring | null {
  const low = readDecimal(record.low, place.at('low'), findings);
  const high = readDecimal(record.high, place.at('high'), findings);
  const tolerance = readAmount(record.tolerance, place.at('tolerance'), findings);
  const range = whole({ kind: 'range' as const, low, high, tolerance });
  if (range === null || range.low.compare(range.high) <= 0) return range;
  findings.add(
    'curve-not-ascending',
    place.at('high'),
    `The range ends at ${range.high.toExactText()}, below its beginning ${range.low.toExactText()}; swap or correct them.`,
  );
  return null;
}

function readRated(record: RawScoring, place: Place, findings: Findings): Scoring | null {
  const ratings = readRates(record.ratings, place.at('ratings'), readDecimal, findings);
  return ratings && { kind: 'rated', ratings };
}

/** Reads a table of decimals by word, such as ratings or the values of a lookup. */
export function readRates(
  value: unknown,
  place: Place,
  readEntry: (value: unknown, place: Place, findings: Findings) => Rational | null,
  findings: Findings,
): ReadonlyMap<string, Rational> | null {
  const dictionary = readDictionary(value, place, findings);
  if (dictionary === null) return null;
  const rates = new Map<string, Rational>();
  for (const [word, entry] of dictionary) {
    const rate = readEntry(entry, place.at(word), findings);
    if (rate !== null) rates.set(word, rate);
  }
  return rates.size === dictionary.size ? rates : null;
}
