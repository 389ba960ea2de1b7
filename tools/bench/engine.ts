import type { ParticipantInput, ParticipantResult } from '@premia/domain-bonus';
import { isRefusal, streamPayouts } from '@premia/domain-bonus';
import { floatCalculator } from './engine-in-floats';
import { BENCH_HEADER, benchParticipants } from './engine-input';

/** What the engine is measured on, and what came out; times are CPU seconds of this process. */
export interface EngineBenchmark {
  readonly participants: number;
  readonly measuresEach: number;
  readonly engine: SpeedMeasurement;
  readonly floats: SpeedMeasurement;
  /** Median CPU time of the engine in times of plain floating point. */
  readonly timesFloat: number;
  /** Totals on which plain floating point and the engine differ. */
  readonly differingTotals: number;
  readonly stream: {
    readonly participants: number;
    readonly heapGrowthMegabytes: number;
    readonly peakHeapMegabytes: number;
  };
}

export interface SpeedMeasurement {
  readonly cpuSeconds: readonly number[];
  readonly medianCpuSeconds: number;
  readonly participantsPerSecond: number;
}

const PARTICIPANTS = 100_000;
const ROUNDS = 5;
const STREAMED = 500_000;

/**
 * Measures the engine, single thread, from raw input to result lines with every check, against the
 * same calculation in plain floating point without checks, round by round in turn.
 */
export function measureEngine(): EngineBenchmark {
  const people = [...benchParticipants(PARTICIPANTS)];
  const inFloats = floatCalculator(BENCH_HEADER);
  const engineTimes: number[] = [];
  const floatTimes: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const engine = cpuSecondsOf(() => runEngine(people));
    const floats = cpuSecondsOf(() => runFloats(people, inFloats));
    // The first round warms up the compiler.
    if (round === 0) continue;
    engineTimes.push(engine);
    floatTimes.push(floats);
  }
  const engine = speedOf(engineTimes);
  const floats = speedOf(floatTimes);
  return {
    participants: PARTICIPANTS,
    measuresEach: 5,
    engine,
    floats,
    timesFloat: engine.medianCpuSeconds / floats.medianCpuSeconds,
    differingTotals: countDifferences(people, inFloats),
    stream: measureStream(),
  };
}

/** Consumes every line, so that none is left uncalculated. */
function runEngine(people: readonly ParticipantInput[]): number {
  let characters = 0;
  for (const payout of streamPayouts(BENCH_HEADER, () => people)) {
    if (payout.kind === 'errors')
      throw new Error(`The benchmark's input was refused: ${payout.errors[0]?.message ?? ''}`);
    if (payout.kind === 'participant') characters += payout.result.total.length;
  }
  return characters;
}

function runFloats(
  people: readonly ParticipantInput[],
  calculate: (own: ParticipantInput) => ParticipantResult,
): number {
  let characters = 0;
  for (const person of people) characters += calculate(person).total.length;
  return characters;
}

function cpuSecondsOf(work: () => number): number {
  const before = process.cpuUsage();
  if (work() === 0) throw new Error('The benchmark calculated nothing');
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1_000_000;
}

function speedOf(cpuSeconds: readonly number[]): SpeedMeasurement {
  const median = [...cpuSeconds].sort((a, b) => a - b)[Math.floor(cpuSeconds.length / 2)] ?? Infinity;
  return { cpuSeconds, medianCpuSeconds: median, participantsPerSecond: Math.round(PARTICIPANTS / median) };
}

function countDifferences(
  people: readonly ParticipantInput[],
  calculate: (own: ParticipantInput) => ParticipantResult,
): number {
  let index = 0;
  let differing = 0;
  for (const payout of streamPayouts(BENCH_HEADER, () => people)) {
    const person = people[index];
    index += 1;
    if (payout.kind === 'participant' && person !== undefined && calculate(person).total !== payout.result.total) {
      differing += 1;
    }
  }
  return differing;
}

/** Streams participants that exist one at a time, and watches the heap. */
function measureStream(): EngineBenchmark['stream'] {
  const start = heapMegabytes();
  let peak = start;
  let seen = 0;
  for (const payout of streamPayouts(BENCH_HEADER, () => benchParticipants(STREAMED))) {
    if (isRefusal(payout)) throw new Error('The benchmark streams a valid input');
    seen += 1;
    if (seen % 10_000 === 0) peak = Math.max(peak, heapMegabytes());
  }
  return {
    participants: STREAMED,
    heapGrowthMegabytes: round(heapMegabytes() - start),
    peakHeapMegabytes: round(peak),
  };
}

function heapMegabytes(): number {
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The benchmark for people: one line a figure. */
export function describeEngine(benchmark: EngineBenchmark): string {
  const { engine, floats, stream } = benchmark;
  const line = (name: string, speed: SpeedMeasurement) =>
    `${name.padEnd(22)} ${speed.medianCpuSeconds.toFixed(2)} s CPU (median of ${speed.cpuSeconds.length})  ${speed.participantsPerSecond} participants/s`;
  return [
    `Bonus engine, ${benchmark.participants} participants, ${benchmark.measuresEach} measures each, single thread`,
    line('exact, with checks', engine),
    line('plain floating point', floats),
    `exact / float          ${benchmark.timesFloat.toFixed(2)} times`,
    `totals that differ     ${benchmark.differingTotals} of ${benchmark.participants}`,
    `stream of ${stream.participants}       peak heap ${stream.peakHeapMegabytes} MB, growth ${stream.heapGrowthMegabytes} MB`,
  ].join('\n');
}
