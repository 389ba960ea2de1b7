import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { type Access, ACCESS_METADATA } from '@premia/api-util-platform';
import type { RunningService } from '@premia/api-util-testing';

export type OperationKind = 'query' | 'mutation' | 'subscription' | 'route';

/** Something the service can be asked for, and what it asks of the caller. */
export interface Operation {
  readonly kind: OperationKind;
  /** The root field's name, or method and path of a route. */
  readonly name: string;
  readonly access: Access | null;
}

const RESOLVER_TYPE = 'graphql:resolver_type';
const RESOLVER_NAME = 'graphql:resolver_name';
const ROOTS: Readonly<Record<string, OperationKind>> = {
  Query: 'query',
  Mutation: 'mutation',
  Subscription: 'subscription',
};

type Handler = (...given: never[]) => unknown;

/** Every root field and every route of the running service, found in its container: none can be forgotten. */
export function operationsOf(service: RunningService): readonly Operation[] {
  const operations: Operation[] = [];
  for (const module of service.get(ModulesContainer).values()) {
    for (const { metatype } of module.providers.values()) {
      if (typeof metatype === 'function') operations.push(...rootFieldsOf(metatype));
    }
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype === 'function') operations.push(...routesOf(metatype));
    }
  }
  return operations.toSorted((a, b) => (`${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1));
}

function rootFieldsOf(type: object): readonly Operation[] {
  return handlersOf(type).flatMap((handler) => {
    const kind = ROOTS[String(Reflect.getMetadata(RESOLVER_TYPE, handler))];
    if (kind === undefined) return [];
    const given: unknown = Reflect.getMetadata(RESOLVER_NAME, handler);
    return [{ kind, name: typeof given === 'string' ? given : handler.name, access: accessOf(handler, type) }];
  });
}

function routesOf(type: object): readonly Operation[] {
  const prefix = pathOf(type);
  return handlersOf(type).flatMap((handler) => {
    const method: unknown = Reflect.getMetadata(METHOD_METADATA, handler);
    if (typeof method !== 'number') return [];
    const path = `/${[prefix, pathOf(handler)].filter((part) => part !== '').join('/')}`;
    return [
      { kind: 'route' as const, name: `${RequestMethod[method] ?? '?'} ${path}`, access: accessOf(handler, type) },
    ];
  });
}

function pathOf(target: object): string {
  const path: unknown = Reflect.getMetadata(PATH_METADATA, target);
  return typeof path === 'string' ? path.replaceAll(/^\/+|\/+$/g, '') : '';
}

function accessOf(handler: Handler, type: object): Access | null {
  return (
    (Reflect.getMetadata(ACCESS_METADATA, handler) as Access | undefined) ??
    (Reflect.getMetadata(ACCESS_METADATA, type) as Access | undefined) ??
    null
  );
}

function handlersOf(type: object): readonly Handler[] {
  const prototype: unknown = 'prototype' in type ? type.prototype : null;
  if (typeof prototype !== 'object' || prototype === null) return [];
  return Object.values(Object.getOwnPropertyDescriptors(prototype)).flatMap(({ value }) =>
    typeof value === 'function' ? [value as Handler] : [],
  );
}
