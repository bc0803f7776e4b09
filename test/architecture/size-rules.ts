import { isTest } from './import-rules.ts';
import { type SourceFile, type SyntaxNode, walk } from './source-file.ts';

const limits = { fileLines: 300, functionLines: 60, parameters: 3 } as const;
const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** Files and functions that grew too large. A test's `describe` block only groups, so it has no limit of its own. */
export function sizeViolations(file: SourceFile): readonly string[] {
  const found: string[] = [];
  if (file.lines > limits.fileLines) {
    found.push(`${file.path}: ${file.lines} lines, ${limits.fileLines} are allowed`);
  }
  walk(file.program, (node, parent) => {
    if (!functionTypes.has(node.type) || isGroup(parent)) return;
    const where = `${file.path}:${file.lineAt(node.start)}`;
    const lines = file.lineAt(node.end) - file.lineAt(node.start) + 1;
    if (lines > limits.functionLines)
      found.push(`${where}: a function of ${lines} lines, ${limits.functionLines} are allowed`);
    const parameters = (node['params'] as readonly SyntaxNode[]).filter((parameter) => parameter['name'] !== 'this');
    if (parameters.length > limits.parameters && !isTest(file.path)) {
      found.push(`${where}: ${parameters.length} parameters, ${limits.parameters} are allowed`);
    }
  });
  return found;
}

function isGroup(parent: SyntaxNode | null): boolean {
  if (parent?.type !== 'CallExpression') return false;
  let callee = parent['callee'] as SyntaxNode;
  while (callee.type === 'MemberExpression' || callee.type === 'CallExpression') {
    callee = (callee['object'] ?? callee['callee']) as SyntaxNode;
  }
  return callee['name'] === 'describe';
}
