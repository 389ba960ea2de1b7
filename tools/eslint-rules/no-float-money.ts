import type { TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES, ESLintUtils } from '@typescript-eslint/utils';
import { workspacePath } from './workspace-path';

/** Last words of names whose values are exact: binary fractions would lose a kopeck somewhere. */
const EXACT_NOUNS = new Set([
  'actual',
  'amount',
  'attainment',
  'bonus',
  'budget',
  'cost',
  'money',
  'pay',
  'payout',
  'percent',
  'price',
  'rate',
  'revenue',
  'salary',
  'spend',
  'target',
  'weight',
]);
/** Pictures are drawn with numbers; their builders are where a decimal becomes one. */
const DRAWING = [/-drawing\.ts$/, /-option\.ts$/, /-options\.ts$/, /\/charts?\//];
/** The product's code; a benchmark may compare with floats, and a test may say what it expects as it likes. */
const PRODUCT = /^(libs|apps\/(api|web))\//;
const TESTS = /\.(spec|int-spec|e2e-spec)\.ts$/;

/** Keeps `number` away from amounts, rates, targets and actuals (architecture §5). */
export const noFloatMoney = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      converted:
        '“{{name}}” is exact; turning it into a number loses digits. Keep the decimal string, or use Rational of @premia/domain-kernel.',
      typed: '“{{name}}” is exact; number is not. Type it as a decimal string or as Rational of @premia/domain-kernel.',
    },
  },
  defaultOptions: [],
  create(context) {
    const path = workspacePath(context.filename, context.cwd);
    if (!PRODUCT.test(path) || TESTS.test(path) || DRAWING.some((pattern) => pattern.test(path))) return {};
    const reportConversion = (node: TSESTree.Node, operand: TSESTree.Node | undefined): void => {
      const name = operand === undefined ? null : nameOf(operand);
      if (name !== null && isExact(name)) context.report({ node, messageId: 'converted', data: { name } });
    };
    const reportType = (key: TSESTree.Node, annotation: TSESTree.TSTypeAnnotation | undefined): void => {
      const name = nameOf(key);
      if (name === null || annotation === undefined || !isExact(name) || !mentionsNumber(annotation.typeAnnotation))
        return;
      context.report({ node: annotation, messageId: 'typed', data: { name } });
    };
    return {
      CallExpression(call) {
        if (isConversion(call.callee)) reportConversion(call, call.arguments[0]);
        else if (isMethod(call.callee, 'toNumber')) reportConversion(call, call.callee.object);
      },
      UnaryExpression(unary) {
        if (unary.operator === '+') reportConversion(unary, unary.argument);
      },
      Identifier: (identifier) => reportType(identifier, identifier.typeAnnotation),
      PropertyDefinition: ({ key, typeAnnotation }) => reportType(key, typeAnnotation),
      TSPropertySignature: ({ key, typeAnnotation }) => reportType(key, typeAnnotation),
    };
  },
});

/** `Number(…)`, `parseFloat(…)`, `Number.parseFloat(…)`. */
function isConversion(callee: TSESTree.Expression): boolean {
  if (callee.type === AST_NODE_TYPES.Identifier) return callee.name === 'Number' || callee.name === 'parseFloat';
  return (
    isMethod(callee, 'parseFloat') &&
    callee.object.type === AST_NODE_TYPES.Identifier &&
    callee.object.name === 'Number'
  );
}

function isMethod(callee: TSESTree.Expression, name: string): callee is TSESTree.MemberExpression {
  return (
    callee.type === AST_NODE_TYPES.MemberExpression &&
    callee.property.type === AST_NODE_TYPES.Identifier &&
    callee.property.name === name
  );
}

/** The name that tells what a value is: of a variable, a property, or the thing a method is called on. */
function nameOf(node: TSESTree.Node): string | null {
  switch (node.type) {
    case AST_NODE_TYPES.Identifier:
    case AST_NODE_TYPES.PrivateIdentifier:
      return node.name;
    case AST_NODE_TYPES.Literal:
      return typeof node.value === 'string' ? node.value : null;
    case AST_NODE_TYPES.MemberExpression:
      return nameOf(node.property);
    case AST_NODE_TYPES.TSNonNullExpression:
    case AST_NODE_TYPES.TSAsExpression:
    case AST_NODE_TYPES.ChainExpression:
      return nameOf(node.expression);
    case AST_NODE_TYPES.LogicalExpression:
      return nameOf(node.left);
    default:
      return null;
  }
}

/** `targetAmount`, `weights`, `eligible_pay`; not `targetIndex` or `payoutCount`, whose last word says they are counts. */
function isExact(name: string): boolean {
  const last =
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .split(/[^A-Za-z0-9]+/)
      .at(-1)
      ?.toLowerCase() ?? '';
  return EXACT_NOUNS.has(last) || EXACT_NOUNS.has(last.replace(/e?s$/, '')) || EXACT_NOUNS.has(last.replace(/s$/, ''));
}

function mentionsNumber(type: TSESTree.TypeNode): boolean {
  switch (type.type) {
    case AST_NODE_TYPES.TSNumberKeyword:
      return true;
    case AST_NODE_TYPES.TSArrayType:
      return mentionsNumber(type.elementType);
    case AST_NODE_TYPES.TSUnionType:
      return type.types.some(mentionsNumber);
    case AST_NODE_TYPES.TSTypeOperator:
      return type.typeAnnotation !== undefined && mentionsNumber(type.typeAnnotation);
    default:
      return false;
  }
}
