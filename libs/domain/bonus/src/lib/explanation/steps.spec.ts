import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bonusInputs } from '../../spec/arbitrary-input';
import { EXPLANATION_CONTRACT } from '../../spec/explanation-contract';
import type { BonusInput, MeasureInput } from '../input';
import { isRefusal } from '../result';
import { calculate } from '../run';
import { explain } from './explain';
import type { ExplanationKey, ExplanationStep, StepSource } from './step';
import { STEPS } from './step';

interface Explained {
  readonly input: BonusInput;
  readonly participantId: string;
  readonly steps: readonly ExplanationStep[];
}

/** Inputs of these seeds have every kind of step among them; others are as good. */
const SEEDS = [7, 13];

/** Made by each test for itself: what a test has not run itself, it is not asked about by mutants. */
function explanations(): readonly Explained[] {
  const inputs = SEEDS.flatMap((seed) => fc.sample(bonusInputs(), { seed, numRuns: 50 }));
  return inputs.flatMap((input) =>
    input.participants.flatMap(({ id }) => {
      const explanation = explain(input, id);
      return isRefusal(explanation) ? [] : [{ input, participantId: id, steps: explanation.steps }];
    }),
  );
}

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

/** Of the tiers of a curve or of pay per unit only those are named that the actual enters. */
const ENTERED: ReadonlySet<ExplanationKey> = new Set(['rate.tiers', 'per-unit.marginal', 'per-unit.amount']);
const isPart = (name: string): boolean => /^(part|units)\d+$/.test(name);

describe('the steps of an explanation', () => {
  it('are of every kind that there is, each with its unit, its source and its values', () => {
    const seen = new Set<string>();
    for (const { input, steps } of explanations()) {
      for (const step of steps) {
        seen.add(step.key);
        expectToKeepTheContract(step);
        expectTheUnitOfItsComponent(step, input);
        expectTheRatesOfTheAxes(step, steps, input);
        expectOwnPartsOnly(step, steps, input);
      }
    }
    expect(Object.keys(STEPS).filter((key) => !seen.has(key))).toEqual([]);
  });

  it('name what stands in the input, follow each other, change something and lead to the total', () => {
    for (const { input, participantId, steps } of explanations()) {
      const written = new Map<string, string>();
      for (const step of steps) {
        expectToExist(step.source, input, participantId);
        expectToChangeSomething(step);
        for (const [name, from] of Object.entries(step.uses)) expect(written.get(from)).toBe(step.values[name]);
        expect(written.has(step.id)).toBe(false);
        written.set(step.id, step.result);
      }
      const result = calculate(input);
      const line = isRefusal(result) ? undefined : result.participants.find(({ id }) => id === participantId);
      expect(steps.at(-1)?.shown.result).toBe(line?.total);
    }
  });
});

function expectToKeepTheContract({ key, unit, source, values }: ExplanationStep): void {
  const [units = '', kinds = '', names = ''] = EXPLANATION_CONTRACT[key].split('|').map((part) => part.trim());
  const listed = names === '' ? [] : names.split(' ');
  const given = [...new Set(Object.keys(values).map((name) => name.replace(/\d+$/, '#')))];
  expect(units.split(' ')).toContain(unit);
  expect(kinds.split(' ')).toContain(source.kind);
  expect(listed.map((name) => name.replace('?', ''))).toEqual(expect.arrayContaining(given));
  expect(given).toEqual(expect.arrayContaining(listed.filter((name) => !name.endsWith('?'))));
}

/** What gates do to a component is money where it pays per unit, and percent elsewhere. */
function expectTheUnitOfItsComponent({ key, unit, source }: ExplanationStep, { plan }: BonusInput): void {
  if (!key.startsWith('gate.component.')) return;
  const component = plan.components.find(({ id }) => id === source.componentId);
  expect(unit).toBe(component !== undefined && 'kind' in component ? 'money' : 'percent');
}

/** A matrix is entered by the rates of the components of its rows and columns, after their gates. */
function expectTheRatesOfTheAxes({ key, uses }: ExplanationStep, steps: readonly ExplanationStep[], input: BonusInput) {
  if (!key.startsWith('claim.matrix.')) return;
  const { matrix } = input.plan;
  const componentOf = (stepId: string | undefined) => steps.find(({ id }) => id === stepId)?.source.componentId;
  expect(componentOf(uses['rowRate'])).toBe(matrix?.rows.component);
  expect(componentOf(uses['columnRate'])).toBe(matrix?.columns.component);
}

/** Only parts of individual components are protected. */
function expectOwnPartsOnly({ key, uses }: ExplanationStep, steps: readonly ExplanationStep[], { plan }: BonusInput) {
  if (key !== 'claim.protected-part') return;
  const own = plan.components.filter(({ scope }) => scope === 'individual').map(({ id }) => id);
  const parts = Object.entries(uses).filter(([name]) => name.startsWith('part'));
  const componentOf = (stepId: string) => steps.find(({ id }) => id === stepId)?.source.componentId;
  expect(parts.map(([, from]) => componentOf(from))).toEqual(own);
}

function expectToChangeSomething({ key, values, result }: ExplanationStep): void {
  const name = CHANGING[key];
  if (name !== undefined) expect(result).not.toBe(values[name]);
  if (ENTERED.has(key))
    expect(Object.entries(values).filter(([name, value]) => isPart(name) && value === '0')).toEqual([]);
  if (key === 'claim.modified') expect(values['factor1']).toBeDefined();
  if (key.startsWith('claim.previously-paid')) expect(values['previouslyPaid']).not.toBe('0');
}

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
