import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { TypeMetadataStorage } from '@nestjs/graphql';
import { getMetadataStorage } from 'class-validator';
import { buildSchema } from './build-schema';

beforeAll(buildSchema);

const inputs = () => [...TypeMetadataStorage.getArgumentsMetadata(), ...TypeMetadataStorage.getInputTypesMetadata()];

it('holds every field of every input to a validator', () => {
  const unchecked = inputs().flatMap(({ name, target, properties = [] }) => {
    const validated = new Set(
      getMetadataStorage()
        .getTargetValidationMetadatas(target, '', false, false)
        .filter(({ type }) => type !== 'conditionalValidation')
        .map(({ propertyName }) => propertyName),
    );
    return properties.filter((field) => !validated.has(field.name)).map((field) => `${name}.${field.name}`);
  });
  expect(unchecked).toEqual([]);
  expect(inputs().length).toBeGreaterThan(30);
});

it('takes arguments only as such inputs, so that none comes past the pipe', () => {
  const classes = new Set<unknown>(inputs().map(({ target }) => target));
  const fields = [...TypeMetadataStorage.getQueriesMetadata(), ...TypeMetadataStorage.getMutationsMetadata()];
  const bare = fields.flatMap(({ methodName, methodArgs = [] }) =>
    methodArgs
      .filter(({ typeFn }) => !classes.has((typeFn as () => Type)()))
      .map(({ kind, index }) => `${methodName}: ${kind} ${index}`),
  );
  expect(fields.length).toBeGreaterThan(30);
  expect(bare).toEqual([]);
});
