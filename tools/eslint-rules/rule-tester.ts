import { join, resolve } from 'node:path';
import type { TSESLint } from '@typescript-eslint/utils';
import type { Rule } from 'eslint';
import { RuleTester } from 'eslint';
import { parser } from 'typescript-eslint';

const workspaceRoot = resolve(import.meta.dirname, '../..');

/** A tester for our rules: TypeScript with decorators. */
export const tester = new RuleTester({ languageOptions: { parser } });

/** A file's absolute name; where a file lies decides whether a rule holds for it. */
export const at = (path: string): string => join(workspaceRoot, path);

/** The two libraries describe the same rule object with types of their own. */
export const asRule = (rule: TSESLint.RuleModule<string>): Rule.RuleModule => rule as unknown as Rule.RuleModule;
