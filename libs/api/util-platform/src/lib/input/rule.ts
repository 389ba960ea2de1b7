import { registerDecorator, type ValidationDecoratorOptions, type ValidationError } from 'class-validator';
import { message } from '@premia/shared-messages';
import { type Fault, pathBelow } from '../problems/fault';

/** The object that holds a field, with whatever its other fields were given. */
export type GivenInput = Readonly<Record<string, unknown>>;

/** Everything that is wrong with a text; paths are relative to its field, empty for the field itself. */
export type TextRule = (text: string, input: GivenInput) => readonly Fault[];

/** Everything that is wrong with an input as a whole, whatever is wrong with single fields; paths name its fields. */
export type InputRule<Input> = (input: Input) => readonly Fault[];

type InputClass = ValidationDecoratorOptions['target'];

type Rule = (value: unknown, input: GivenInput) => readonly Fault[];

/** Holds a text, or each text of a list, to a rule. */
export function HoldsTo(name: string, rule: TextRule): PropertyDecorator {
  return (target, property) => {
    registerRule(target.constructor, String(property), name, (value, input) => textFaults(rule, value, input));
  };
}

/** Holds a value of any kind, a list as a whole, to a rule. */
export function ValueHoldsTo(name: string, rule: (value: unknown) => readonly Fault[]): PropertyDecorator {
  return (target, property) => {
    registerRule(target.constructor, String(property), name, rule);
  };
}

/** Holds the fields of an input to a rule about several of them at once. */
export function FieldsHoldTo<Input extends object>(name: string, rule: InputRule<Input>): ClassDecorator {
  return (target) => {
    registerRule(target, WHOLE_INPUT, name, (_, input) => rule(input as Input));
  };
}

/** Validators belong to properties; this one, which no input has, stands for the input as a whole. */
const WHOLE_INPUT = '';

/** The rule goes along as the validator's context: what it finds says more than that a value is wrong. */
function registerRule(target: InputClass, propertyName: string, name: string, rule: Rule): void {
  registerDecorator({
    name,
    target,
    propertyName,
    options: { context: { rule } },
    validator: {
      validate: (value, args) => rule(value, (args?.object ?? {}) as GivenInput).length === 0,
      // The library hands on a context only beside a message.
      defaultMessage: () => name,
    },
  });
}

function textFaults(rule: TextRule, value: unknown, input: GivenInput): readonly Fault[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => below(String(index), textFaults(rule, item, input)));
  }
  return typeof value === 'string' ? rule(value, input) : [wrongKind()];
}

/** The faults behind what the validator found, with their paths from the top. */
export function faultsIn(errors: readonly ValidationError[], parent = ''): readonly Fault[] {
  return errors.flatMap(({ property, value, target, constraints = {}, contexts = {}, children = [] }) => {
    const path = pathBelow(parent, property);
    const own = Object.keys(constraints).flatMap((name) => {
      const rule = (contexts[name] as { readonly rule?: Rule } | undefined)?.rule;
      return rule === undefined ? [wrongKind()] : rule(value, target as GivenInput);
    });
    return [...below(path, own), ...faultsIn(children, path)];
  });
}

function below(parent: string, faults: readonly Fault[]): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, path: pathBelow(parent, fault.path) }));
}

function wrongKind(): Fault {
  return {
    path: '',
    reason: message('problem.WRONG_KIND'),
  };
}
