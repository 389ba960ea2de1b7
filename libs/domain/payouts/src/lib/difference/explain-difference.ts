import {
  type Allotment,
  type BonusHeaderInput,
  type EngineVersion,
  isRefusal,
  type ParticipantInput,
  traceParticipant,
} from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { type Calculation, type InputGroup, type MeasureKey, replacements } from './replaced-inputs';

/** A person's line of a run, as it was frozen. */
export interface FrozenLine {
  readonly header: BonusHeaderInput;
  /** Null for whoever takes no part. */
  readonly input: ParticipantInput | null;
  readonly allotment: Allotment | null;
  readonly engineVersion: EngineVersion;
  /** Money: what was stored. */
  readonly total: string;
}

/** Why an amount is another: by what inputs, or by what follows from them. `shared`: by pool or budget. */
export type DifferenceCode =
  'joiner' | 'leaver' | 'engine' | InputGroup | 'restatement' | 'gate' | 'shared' | 'adjustment' | 'unexplained';

export interface DifferenceReason {
  readonly code: DifferenceCode;
  /** The measure whose result it is about. */
  readonly of: MeasureKey | null;
  /** Money. */
  readonly amount: string;
}

/**
 * Why a person's payout is another than in an earlier run. Inputs are replaced one group at a time (`replacements`), and each
 * group is given what the total changed by, calculated by the engine without gates, pool and budget; what those do is told
 * apart. Sums are exact: the reasons come to the difference of the two stored totals, and what the engine does not come to
 * itself is `unexplained`.
 *
 * @param before null where the earlier run has no line of the person
 */
export function explainDifference(before: FrozenLine | null, after: FrozenLine | null): readonly DifferenceReason[] {
  const [from, to] = [evaluate(before), evaluate(after)];
  const stored = totalOf(after).minus(totalOf(before));
  if (from === 'refused' || to === 'refused') return told([{ code: 'unexplained', of: null, amount: stored }]);
  const engines = (to?.total ?? Rational.ZERO).minus(from?.total ?? Rational.ZERO);
  const reasons: Told[] = [{ code: 'unexplained', of: null, amount: stored.minus(engines) }];
  if (from === null && to !== null) reasons.push({ code: 'joiner', of: null, amount: to.total });
  if (from !== null && to === null) reasons.push({ code: 'leaver', of: null, amount: from.total.negated() });
  if (from !== null && to !== null) {
    reasons.push(...inputReasons(from, to));
    reasons.push({ code: 'gate', of: null, amount: to.byGates.minus(from.byGates) });
    reasons.push({ code: 'shared', of: null, amount: to.byShare.minus(from.byShare) });
  }
  return told(reasons);
}

function told(reasons: readonly Told[]): readonly DifferenceReason[] {
  return reasons
    .filter(({ amount }) => !amount.isZero)
    .map(({ amount, ...reason }) => ({ ...reason, amount: amount.toExactText() }));
}

type Told = Omit<DifferenceReason, 'amount'> & { readonly amount: Rational };

/** A line by its parts: what its inputs come to, and what gates and sharing make of it. */
interface Evaluated extends Calculation {
  readonly version: EngineVersion;
  readonly bare: Rational;
  readonly byGates: Rational;
  readonly byShare: Rational;
  readonly total: Rational;
}

/** Null for whoever takes no part. What the engine that paid refuses by now cannot be explained. */
function evaluate(line: FrozenLine | null): Evaluated | 'refused' | null {
  if (line === null || line.input === null) return null;
  const { input, allotment, engineVersion: version } = line;
  const header = withTeamsOf(line.header, input);
  const calculation = { header, input };
  const alone = totalBy(calculation, version, true);
  const paid = header.plan.pool !== undefined && allotment === null ? null : traced(calculation, allotment, version);
  if (alone === null || paid === null) return 'refused';
  const bare = totalBy(calculation, version, false) ?? alone;
  return { ...calculation, version, bare, byGates: alone.minus(bare), byShare: paid.minus(alone), total: paid };
}

/** Nobody else's teams, of which there may be hundreds. */
function withTeamsOf({ teams, ...header }: BonusHeaderInput, { segments }: ParticipantInput): BonusHeaderInput {
  const own = new Set(segments.flatMap(({ team }) => team ?? []));
  const entries = [...own].flatMap((team) => (teams?.[team] === undefined ? [] : [[team, teams[team]] as const]));
  return { ...header, teams: Object.fromEntries(entries) };
}

function inputReasons(from: Evaluated, to: Evaluated): readonly Told[] {
  const isSamePeriod =
    from.header.period.from === to.header.period.from && from.header.period.to === to.header.period.to;
  const reasons: Told[] = [];
  let reached = from.bare;
  let state: Calculation = from;
  let waiting: Omit<Told, 'amount'>[] = [];
  const steps = replacements(to);
  const step = (reason: Omit<Told, 'amount'>, total: Rational | null): void => {
    waiting.push(reason);
    if (total === null) return;
    // Of groups that could only be replaced together the plan is told, else the first.
    const named = waiting.find(({ code }) => code === 'plan') ?? waiting[0] ?? reason;
    reasons.push({ ...named, amount: total.minus(reached) });
    reached = total;
    waiting = [];
  };
  if (from.version !== to.version) step({ code: 'engine', of: null }, totalBy(from, to.version, false));
  steps.forEach(({ group, of, apply }, index) => {
    const next = apply(state);
    const isLast = index === steps.length - 1;
    if (!isLast && isSame(next, state)) return;
    state = next;
    const code = group === 'attainment' && isSamePeriod ? 'restatement' : group;
    step({ code, of }, isLast ? to.bare : totalBy(state, to.version, false));
  });
  return reasons;
}

function isSame(one: Calculation, other: Calculation): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Money; null where the engine refuses. Neither pool nor budget, and gates where they are wanted. */
function totalBy({ header, input }: Calculation, version: EngineVersion, withGates: boolean): Rational | null {
  const { pool: _, budget: __, gates, ...plan } = header.plan;
  const own = withGates && gates !== undefined ? { ...plan, gates } : plan;
  return traced({ header: { ...header, plan: own }, input }, null, version);
}

function traced({ header, input }: Calculation, allotment: Allotment | null, version: EngineVersion): Rational | null {
  const trace = traceParticipant(header, input, allotment, version);
  return isRefusal(trace) ? null : Rational.parse(trace.line.total);
}

function totalOf(line: FrozenLine | null): Rational {
  return line === null ? Rational.ZERO : Rational.parse(line.total);
}
