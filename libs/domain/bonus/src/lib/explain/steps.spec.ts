import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bonusInputs } from '../../spec/arbitrary-input';
import { EXPLANATION_CONTRACT } from '../../spec/explanation-contract';
import { explain } from '../explain';
import type { BonusInput, MeasureInput } from '../input';
import { isRefusal } from '../result';
import type { ExplanationKey, ExplanationStep, StepSource } from './step';
import { EXPLANATION_KEYS } from './step';

interface Explained {
  readonly input: BonusInput;
  readonly participantId: string;
  readonly steps: readonly ExplanationStep[];
}

let known: readonly Explained[] | null = null;

/** Explanations of many inputs, made once: as many as it takes for every kind of step to be among them. */
function explanations(): readonly Explained[] {
  known ??= makeExplanations();
  return known;
}

function makeExplanations(): readonly Explained[] {
  const explained: Explained[] = [];
  const missing = new Set<string>(EXPLANATION_KEYS);
  for (let seed = 0; seed < 40 && (missing.size > 0 || seed < 4); seed += 1) {
    for (const input of fc.sample(bonusInputs(), { seed, numRuns: 50 })) {
      for (const { id } of input.participants) {
        const explanation = explain(input, id);
        if (isRefusal(explanation)) continue;
        explained.push({ input, participantId: id, steps: explanation.steps });
        for (const { key } of explanation.steps) missing.delete(key);
      }
    }
  }
  return explained;
}

const everyStep = (): readonly ExplanationStep[] => explanations().flatMap(({ steps }) => steps);

/** Steps that are written only where they change what they start from, with the name of that. */
const CHANGING: Readonly<Partial<Record<ExplanationKey, string>>> = {
  'attainment.not-negative': 'attainment',
  'attainment.maximum': 'attainment',
  'rate.not-negative': 'rate',
  'rate.measure-cap': 'rate',
  'component.floor': 'rate',
  'component.cap': 'rate',
  'per-unit.cap': 'amount',
  'claim.protected': 'claim',
  'claim.floor': 'claim',
  'claim.cap': 'claim',
};

describe('the steps of an explanation', () => {
  it('are of every kind that there is', () => {
    const seen = new Set(everyStep().map(({ key }) => key));
    expect(EXPLANATION_KEYS.filter((key) => !seen.has(key))).toEqual([]);
  });

  it.each(EXPLANATION_KEYS)('%s has its unit, its source and its values', (key) => {
    const [units = '', kinds = '', names = ''] = EXPLANATION_CONTRACT[key].split('|').map((part) => part.trim());
    const listed = names === '' ? [] : names.split(' ');
    for (const step of everyStep().filter((one) => one.key === key)) {
      expect(units.split(' ')).toContain(step.unit);
      expect(kinds.split(' ')).toContain(step.source.kind);
      const given = new Set(Object.keys(step.values).map((name) => name.replace(/\d+$/, '#')));
      expect(listed.map((name) => name.replace('?', ''))).toEqual(expect.arrayContaining([...given]));
      expect([...given]).toEqual(expect.arrayContaining(listed.filter((name) => !name.endsWith('?'))));
    }
  });

  it('name what stands in the input', () => {
    for (const { input, participantId, steps } of explanations()) {
      for (const { source } of steps) expectToExist(source, input, participantId);
    }
  });

  it('on a component are in money where it pays per unit, and in percent elsewhere', () => {
    for (const { input, steps } of explanations()) {
      for (const { key, unit, source } of steps) {
        if (!key.startsWith('gate.component.')) continue;
        const component = input.plan.components.find(({ id }) => id === source.componentId);
        expect(unit).toBe(component !== undefined && 'kind' in component ? 'money' : 'percent');
      }
    }
  });

  it('that limit something are written only where they change it', () => {
    for (const { key, values, result } of everyStep()) {
      const name = CHANGING[key];
      if (name !== undefined) expect(result).not.toBe(values[name]);
    }
    expect(
      everyStep().filter(({ key, values }) => key === 'claim.modified' && values['factor1'] === undefined),
    ).toEqual([]);
    const paid = everyStep().filter(({ key }) => key.startsWith('claim.previously-paid'));
    expect(paid.filter(({ values }) => values['previouslyPaid'] === '0')).toEqual([]);
  });

  it('follow each other: what one uses has been written before', () => {
    for (const { steps } of explanations()) {
      const written = new Map<string, string>();
      for (const { id, uses, values, result } of steps) {
        for (const [name, from] of Object.entries(uses)) expect(written.get(from)).toBe(values[name]);
        expect(written.has(id)).toBe(false);
        written.set(id, result);
      }
    }
  });
});

function expectToExist(source: StepSource, input: BonusInput, participantId: string): void {
  const { plan } = input;
  const { kind, componentId, measureId, gateId, modifierId, team, segment } = source;
  const participant = input.participants.find(({ id }) => id === participantId);
  const idsOf = (entries: readonly { readonly id: string }[] = []) => entries.map(({ id }) => id);
  if (kind === 'component' || componentId !== undefined) expect(idsOf(plan.components)).toContain(componentId);
  if (kind === 'gate' || gateId !== undefined) expect(idsOf(plan.gates)).toContain(gateId);
  if (kind === 'modifier' || modifierId !== undefined) expect(idsOf(plan.modifiers)).toContain(modifierId);
  if (kind === 'measure' || measureId !== undefined) expect(measureIds(input, participantId)).toContain(measureId);
  if (kind === 'segment') {
    const inOrder = [...(participant?.segments ?? [])].sort((one, other) => one.from.localeCompare(other.from));
    const { from, to } = inOrder[segment?.index ?? -1] ?? {};
    expect(segment).toMatchObject({ from, to });
  }
  if (team !== undefined) expect(participant?.segments.map((one) => one.team)).toContain(team);
  const scope = plan.components.find(({ id }) => id === componentId)?.scope;
  if (kind === 'measure' && scope === 'team') expect(team).toBeDefined();
  if ((kind === 'measure' || kind === 'component') && scope !== 'team') expect(team).toBeUndefined();
}

/** Of whatever a step about this participant may speak. */
function measureIds({ participants, teams = {}, company = {} }: BonusInput, participantId: string): readonly string[] {
  const owners = [
    participants.find(({ id }) => id === participantId)?.measures ?? {},
    ...Object.values(teams),
    company as Readonly<Record<string, readonly MeasureInput[]>>,
  ];
  return owners.flatMap((lists) => Object.values(lists).flatMap((list) => list.map(({ id }) => id)));
}
