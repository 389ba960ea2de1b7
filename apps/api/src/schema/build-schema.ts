import type { DynamicModule, ForwardReference, Provider, Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { FEATURE_MODULES } from '../feature-modules';
import { BUILD_SCHEMA_OPTIONS } from '../graphql/graphql-options';

type Import = Type | DynamicModule | Promise<DynamicModule> | ForwardReference;

/** The schema as the service serves it, built from the classes alone: no database, no configuration. */
export async function buildSchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const factory = app.get(GraphQLSchemaFactory);
    return lexicographicSortSchema(await factory.create([...classesOf(FEATURE_MODULES)], BUILD_SCHEMA_OPTIONS));
  } finally {
    await app.close();
  }
}

/** What apps/api/schema.graphql holds. */
export async function schemaText(): Promise<string> {
  const header = '# Made from the code by `npx nx run api:schema`; a test holds it equal to what is served.\n\n';
  return `${header}${printSchema(await buildSchema())}\n`;
}

/** Every class that the modules provide; the factory picks the resolvers out of them. */
function classesOf(modules: readonly Import[]): ReadonlySet<Type> {
  const classes = new Set<Type>();
  const seen = new Set<unknown>();
  const visit = (given: Import): void => {
    const module = 'module' in given ? given.module : given;
    if (typeof module !== 'function' || seen.has(module)) return;
    seen.add(module);
    for (const provider of listOf<Provider>(module, MODULE_METADATA.PROVIDERS)) {
      if (typeof provider === 'function') classes.add(provider);
    }
    for (const imported of listOf<Import>(module, MODULE_METADATA.IMPORTS)) visit(imported);
  };
  for (const module of modules) visit(module);
  return classes;
}

function listOf<Item>(module: object, key: string): readonly Item[] {
  return (Reflect.getMetadata(key, module) as readonly Item[] | undefined) ?? [];
}
