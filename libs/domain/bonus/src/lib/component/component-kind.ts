import type { Rational } from '@premia/domain-kernel';
import type { MeasureScore } from '../component-rate';
import type { EngineVersion } from '../engine-version';
import type { Combination, Scope } from '../input';
import type { Participant } from '../participant';
import type { Component } from '../plan';
import type { ComponentResult } from '../result';
import type { SharedScores } from '../shared-scores';
import type { TargetBonus } from '../target-bonus';
import type { UngatedTrace } from '../trace/trace';
import type { MeasureTracer } from '../trace/trace-measure';
import type { MeasureUse } from '../validate/measure';
import type { Place } from '../validate/place';
import type { RawRecord } from '../validate/record';
import type { ScoredComponent } from './scored-component';

export type RawComponent = RawRecord<
  'id' | 'scope' | 'kind' | 'weight' | 'weights' | 'curve' | 'curveOn' | 'cap' | 'floor' | 'mode' | 'tiers' | 'reach'
>;

/** What a component is read with: what is known of it, and of its plan, so far. */
export interface ComponentContext {
  readonly id: string | null;
  readonly scope: Scope | null;
  readonly combination: Combination | null;
  readonly version: EngineVersion;
}

/** A component as it was read. */
export interface ReadComponent {
  readonly use: MeasureUse;
  /** Null where anything is wrong. */
  readonly component: Component | null;
}

/** For whom a component is scored. */
export interface ScoredFor {
  readonly participant: Participant;
  readonly targetBonus: TargetBonus;
  readonly shared: SharedScores;
  readonly version: EngineVersion;
}

/** All that is known of one kind of component (bonus calculation §3). */
export interface ComponentKind<Own extends Component, Scored extends ScoredComponent> {
  /** Reads the JSON, with errors where anything is wrong. */
  check(record: RawComponent, context: ComponentContext, place: Place): ReadComponent;
  score(component: Own, scoredFor: ScoredFor): Scored;
  /** The measures that were counted, list by list. */
  listsOf(scored: Scored): readonly (readonly MeasureScore[])[];
  /** What gates on the component have their effect on: the rate in percent, or money. */
  valueOf(scored: Scored): Rational;
  /** What a value adds to an additive plan, money. */
  partOf(scored: Scored, value: Rational, target: Rational): Rational;
  trace(scored: Scored, measures: MeasureTracer): UngatedTrace;
  /** @param amount the share of the total that is shown; null where none is */
  report(scored: Scored, value: Rational, amount: string | null): ComponentResult;
}
