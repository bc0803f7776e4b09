import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** Any node of the syntax tree (ESTree with TypeScript's additions). */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** One import or re-export: what it names and where it stands. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
}

/** A parsed source file. Paths use slashes and are relative to the project. */
export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Names as others import them; `default` for a default export. */
  readonly exports: readonly string[];
  readonly comments: readonly { readonly text: string; readonly line: number }[];
  readonly program: SyntaxNode;
  lineAt(offset: number): number;
}

/** Reads and parses one file below `root`. Throws when it cannot be parsed. */
export function sourceFile(root: string, path: string): SourceFile {
  const text = readFileSync(`${root}/${path}`, 'utf8');
  const parsed = parseSync(path, text);
  const [problem] = parsed.errors;
  if (problem) throw new Error(`${path}: ${problem.message}`);
  const starts = lineStarts(text);
  const lineAt = (offset: number) => lineOf(starts, offset);
  const program = parsed.program as unknown as SyntaxNode;
  return {
    path,
    lines: text.endsWith('\n') ? starts.length - 1 : starts.length,
    imports: importsOf(program, lineAt),
    exports: parsed.module.staticExports.flatMap(({ entries }) =>
      entries.map(({ exportName }) => (exportName.kind === 'Default' ? 'default' : (exportName.name ?? '*'))),
    ),
    comments: parsed.comments.map(({ value, start }) => ({ text: value, line: lineAt(start) })),
    program,
    lineAt,
  };
}

/** Calls `visit` for every node, outer ones first. `parent` is null at the top. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode, parent: SyntaxNode | null) => void): void {
  const go = (current: SyntaxNode, parent: SyntaxNode | null): void => {
    visit(current, parent);
    for (const value of Object.values(current)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) go(child, current);
    }
  };
  go(node, null);
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

function importsOf(program: SyntaxNode, lineAt: (offset: number) => number): readonly Import[] {
  const found: Import[] = [];
  const sources = [
    'ImportDeclaration',
    'ExportNamedDeclaration',
    'ExportAllDeclaration',
    'ImportExpression',
    'TSImportType',
  ];
  walk(program, (node) => {
    if (!sources.includes(node.type)) return;
    const source = node['source'] as SyntaxNode | null;
    const specifier = source?.['value'];
    if (typeof specifier === 'string') found.push({ specifier, line: lineAt(node.start) });
  });
  return found;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  const after = starts.findIndex((start) => start > offset);
  return after === -1 ? starts.length : after;
}
