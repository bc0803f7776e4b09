import { isTest } from './import-rules.ts';
import { type SourceFile, type SyntaxNode, walk } from './source-file.ts';

const worldly = new Set([
  'process',
  'fetch',
  'console',
  'crypto',
  'performance',
  'globalThis',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]);

/** What the rules in core may not do: wait, look at the clock, roll dice, ask the surroundings. */
export function purityViolations(file: SourceFile): readonly string[] {
  if (!file.path.startsWith('src/core/') || isTest(file.path)) return [];
  const found: string[] = [];
  walk(file.program, (node, parent) => {
    const what = impurity(node, parent);
    if (what) found.push(`${file.path}:${file.lineAt(node.start)}: core may not use ${what}`);
  });
  return found;
}

function impurity(node: SyntaxNode, parent: SyntaxNode | null): string | null {
  switch (node.type) {
    case 'AwaitExpression':
      return 'await';
    case 'ForOfStatement':
      return node['await'] === true ? 'for await' : null;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return node['async'] === true ? 'async functions' : null;
    case 'NewExpression':
      return isName(node['callee'], 'Date') && (node['arguments'] as []).length === 0
        ? 'new Date() without a time'
        : null;
    case 'CallExpression':
      return isName(node['callee'], 'Date') ? 'Date()' : null;
    case 'MemberExpression':
      return worldlyMember(node);
    case 'MetaProperty':
      return 'import.meta';
    case 'Identifier':
      return worldly.has(String(node['name'])) && isReference(node, parent) ? String(node['name']) : null;
    default:
      return null;
  }
}

function worldlyMember(node: SyntaxNode): string | null {
  const { object, property } = node;
  if (isName(object, 'Date') && isName(property, 'now')) return 'Date.now';
  return isName(object, 'Math') && isName(property, 'random') ? 'Math.random' : null;
}

function isName(node: unknown, name: string): boolean {
  const { type, name: found } = node as SyntaxNode;
  return type === 'Identifier' && found === name;
}

/** A name that is used, not a field, a key or a type's member. */
function isReference(node: SyntaxNode, parent: SyntaxNode | null): boolean {
  if (!parent) return true;
  if (parent.type === 'MemberExpression') return parent['object'] === node || parent['computed'] === true;
  if (parent.type === 'Property') return parent['value'] === node;
  return !parent.type.startsWith('TS');
}
